CREATE TABLE "fact_team_months" (
	"team_id" uuid NOT NULL,
	"day" date NOT NULL,
	"sums" jsonb NOT NULL,
	CONSTRAINT "fact_team_months_team_id_day_pk" PRIMARY KEY("team_id","day")
);

--> statement-breakpoint
INSERT INTO "fact_team_months" ("team_id", "day", "sums")
SELECT team_id, month, jsonb_object_agg(measure, n) FROM (
  SELECT team_id, date_trunc('month', day)::date AS month, each.key AS measure, sum(each.value::numeric)::float8 AS n
  FROM fact_team_days, jsonb_each_text(sums) each GROUP BY team_id, month, each.key) added
GROUP BY team_id, month;
