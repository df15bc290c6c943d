ALTER TABLE "kpi_computations" ADD COLUMN "indicators" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "kpi_computations" ADD COLUMN "teams" jsonb NOT NULL;