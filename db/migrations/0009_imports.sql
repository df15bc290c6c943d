CREATE TABLE "imported_people" (
	"import_id" uuid NOT NULL,
	"person_number" text NOT NULL,
	"before" jsonb,
	"after" jsonb NOT NULL,
	CONSTRAINT "imported_people_import_id_person_number_pk" PRIMARY KEY("import_id","person_number")
);
--> statement-breakpoint
ALTER TABLE "imported_people" ADD CONSTRAINT "imported_people_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" DROP COLUMN "changes";--> statement-breakpoint
ALTER TABLE "imports" DROP COLUMN "made_teams";