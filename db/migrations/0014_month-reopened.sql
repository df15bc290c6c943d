CREATE TABLE "month_reopenings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"month" text NOT NULL,
	"reopened_by" text NOT NULL,
	"reopened_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"computation_id" uuid NOT NULL,
	"late_facts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "system_faults" (
	"id" uuid PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"team_id" uuid,
	"kinds" text[] NOT NULL,
	"reason" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"removed_by" text,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "kpi_computations" ADD COLUMN "reviewers" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "month_reopenings" ADD CONSTRAINT "month_reopenings_computation_id_kpi_computations_id_fk" FOREIGN KEY ("computation_id") REFERENCES "public"."kpi_computations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "system_faults" ADD CONSTRAINT "system_faults_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "month_reopenings_by_month" ON "month_reopenings" USING btree ("month");--> statement-breakpoint
CREATE INDEX "system_faults_by_day" ON "system_faults" USING btree ("day");