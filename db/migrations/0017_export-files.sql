ALTER TABLE "exports" ADD COLUMN "scope" jsonb DEFAULT '{"reach":"own","number":""}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "exports" ADD COLUMN "rows" integer;--> statement-breakpoint
ALTER TABLE "exports" ADD COLUMN "file_key" text;--> statement-breakpoint
ALTER TABLE "exports" ADD COLUMN "planned_for" text;--> statement-breakpoint
CREATE UNIQUE INDEX "exports_planned_once" ON "exports" USING btree ("planned_for","kind","format");