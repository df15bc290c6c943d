CREATE TABLE "exports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"asked" jsonb NOT NULL,
	"format" text NOT NULL,
	"state" text NOT NULL,
	"progress" double precision DEFAULT 0 NOT NULL,
	"file_name" text NOT NULL,
	"bytes" double precision,
	"problem" text,
	"made_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"ready_at" timestamp with time zone,
	"expires_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "report_comments" (
	"key" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"actions" jsonb NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fact_changes" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"import_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "fact_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"file_name" text,
	"file_hash" text,
	"mapping" jsonb,
	"added" integer NOT NULL,
	"changed" integer NOT NULL,
	"unchanged" integer NOT NULL,
	"late" integer DEFAULT 0 NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"undone_by" text,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "fact_mappings" (
	"kind" text PRIMARY KEY NOT NULL,
	"mapping" jsonb NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"person_number" text,
	"day" date NOT NULL,
	"values" jsonb NOT NULL,
	"import_id" uuid NOT NULL,
	"is_late" boolean DEFAULT false NOT NULL,
	"saved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kpi_computations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"month" text NOT NULL,
	"number" integer NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"made_from" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "kpi_extras" (
	"id" uuid PRIMARY KEY NOT NULL,
	"month" text NOT NULL,
	"person_number" text NOT NULL,
	"kind" text NOT NULL,
	"points" double precision NOT NULL,
	"reason" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"removed_by" text,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "kpi_forms" (
	"computation_id" uuid NOT NULL,
	"person_number" text NOT NULL,
	"month" text NOT NULL,
	"team_id" uuid,
	"scheme_id" uuid NOT NULL,
	"total" double precision,
	"grade" text,
	"rank" integer,
	"is_marked" boolean DEFAULT false NOT NULL,
	"body" jsonb NOT NULL,
	"ranking" jsonb,
	CONSTRAINT "kpi_forms_computation_id_person_number_pk" PRIMARY KEY("computation_id","person_number")
);
--> statement-breakpoint
CREATE TABLE "kpi_months" (
	"month" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"computation_id" uuid,
	"checked_by" text,
	"checked_at" timestamp with time zone,
	"published_by" text,
	"published_at" timestamp with time zone,
	"frozen_by" text,
	"frozen_at" timestamp with time zone,
	"is_demo" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kpi_schemes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post" text NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"from_month" text NOT NULL,
	"text" text NOT NULL,
	"hash" text NOT NULL,
	"published_by" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kpi_signatures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"month" text NOT NULL,
	"person_number" text NOT NULL,
	"role" text NOT NULL,
	"agrees" boolean NOT NULL,
	"remark" text,
	"signed_by" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"computation_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ladder_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"month" text NOT NULL,
	"person_number" text NOT NULL,
	"step" text NOT NULL,
	"because" text NOT NULL,
	"state" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"reason" text,
	"record" jsonb,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "own_indicators" (
	"code" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "dirty_days" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"person_number" text NOT NULL,
	"day" date NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fact_days" (
	"person_number" text NOT NULL,
	"day" date NOT NULL,
	"team_id" uuid,
	"sums" jsonb NOT NULL,
	CONSTRAINT "fact_days_person_number_day_pk" PRIMARY KEY("person_number","day")
);
--> statement-breakpoint
CREATE TABLE "qa_days" (
	"person_number" text NOT NULL,
	"day" date NOT NULL,
	"sample" text NOT NULL,
	"team_id" uuid,
	"calls" integer NOT NULL,
	"points" double precision NOT NULL,
	"points_squared" double precision NOT NULL,
	"passed" integer NOT NULL,
	"fatal" integer NOT NULL,
	"missed" jsonb NOT NULL,
	CONSTRAINT "qa_days_person_number_day_sample_pk" PRIMARY KEY("person_number","day","sample")
);
--> statement-breakpoint
ALTER TABLE "fact_changes" ADD CONSTRAINT "fact_changes_import_id_fact_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."fact_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_person_number_people_number_fk" FOREIGN KEY ("person_number") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_import_id_fact_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."fact_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kpi_extras" ADD CONSTRAINT "kpi_extras_person_number_people_number_fk" FOREIGN KEY ("person_number") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kpi_forms" ADD CONSTRAINT "kpi_forms_computation_id_kpi_computations_id_fk" FOREIGN KEY ("computation_id") REFERENCES "public"."kpi_computations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kpi_forms" ADD CONSTRAINT "kpi_forms_person_number_people_number_fk" FOREIGN KEY ("person_number") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kpi_forms" ADD CONSTRAINT "kpi_forms_scheme_id_kpi_schemes_id_fk" FOREIGN KEY ("scheme_id") REFERENCES "public"."kpi_schemes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kpi_signatures" ADD CONSTRAINT "kpi_signatures_person_number_people_number_fk" FOREIGN KEY ("person_number") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kpi_signatures" ADD CONSTRAINT "kpi_signatures_computation_id_kpi_computations_id_fk" FOREIGN KEY ("computation_id") REFERENCES "public"."kpi_computations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ladder_steps" ADD CONSTRAINT "ladder_steps_person_number_people_number_fk" FOREIGN KEY ("person_number") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exports_by_time" ON "exports" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "fact_changes_by_import" ON "fact_changes" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "fact_changes_by_key" ON "fact_changes" USING btree ("kind","key");--> statement-breakpoint
CREATE UNIQUE INDEX "facts_once" ON "facts" USING btree ("kind","key","is_late");--> statement-breakpoint
CREATE INDEX "facts_by_day" ON "facts" USING btree ("kind","day");--> statement-breakpoint
CREATE INDEX "facts_by_person" ON "facts" USING btree ("person_number","day");--> statement-breakpoint
CREATE UNIQUE INDEX "kpi_computations_once" ON "kpi_computations" USING btree ("month","number");--> statement-breakpoint
CREATE INDEX "kpi_extras_by_month" ON "kpi_extras" USING btree ("month","person_number");--> statement-breakpoint
CREATE INDEX "kpi_forms_by_person" ON "kpi_forms" USING btree ("person_number","month");--> statement-breakpoint
CREATE INDEX "kpi_forms_by_month" ON "kpi_forms" USING btree ("month");--> statement-breakpoint
CREATE UNIQUE INDEX "kpi_schemes_once" ON "kpi_schemes" USING btree ("post","version");--> statement-breakpoint
CREATE INDEX "kpi_signatures_by_month" ON "kpi_signatures" USING btree ("month","person_number");--> statement-breakpoint
CREATE UNIQUE INDEX "ladder_steps_once" ON "ladder_steps" USING btree ("month","person_number","step");--> statement-breakpoint
CREATE INDEX "dirty_days_by_day" ON "dirty_days" USING btree ("person_number","day");--> statement-breakpoint
CREATE INDEX "fact_days_by_day" ON "fact_days" USING btree ("day");--> statement-breakpoint
CREATE INDEX "fact_days_by_team" ON "fact_days" USING btree ("team_id","day");--> statement-breakpoint
CREATE INDEX "qa_days_by_day" ON "qa_days" USING btree ("day","sample");--> statement-breakpoint
CREATE INDEX "qa_days_by_team" ON "qa_days" USING btree ("team_id","day");--> statement-breakpoint
ALTER TABLE "kpi_months" ADD CONSTRAINT "kpi_months_computation_exists" FOREIGN KEY ("computation_id") REFERENCES "kpi_computations"("id");
