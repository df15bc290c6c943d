CREATE TABLE "fact_months" (
	"person_number" text NOT NULL,
	"day" date NOT NULL,
	"sums" jsonb NOT NULL,
	CONSTRAINT "fact_months_day_person_number_pk" PRIMARY KEY("day","person_number")
);
--> statement-breakpoint
DROP INDEX "calls_by_start";--> statement-breakpoint
CREATE INDEX "calls_by_start" ON "calls" USING btree ("started_at","agent_number","business_type","duration_ms");
--> statement-breakpoint
INSERT INTO "fact_months" ("person_number", "day", "sums")
SELECT person_number, month, jsonb_object_agg(measure, n) FROM (
  SELECT person_number, date_trunc('month', day)::date AS month, each.key AS measure,
    sum(each.value::numeric)::float8 AS n
  FROM fact_days, jsonb_each_text(sums) each GROUP BY person_number, month, each.key) added
GROUP BY person_number, month;
