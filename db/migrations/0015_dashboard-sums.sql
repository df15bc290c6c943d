-- Every day is summed again at the end: the sums hold more than before.
DELETE FROM "qa_days";
--> statement-breakpoint
CREATE TABLE "fact_team_days" (
	"team_id" uuid NOT NULL,
	"day" date NOT NULL,
	"sums" jsonb NOT NULL,
	CONSTRAINT "fact_team_days_team_id_day_pk" PRIMARY KEY("team_id","day")
);
--> statement-breakpoint
CREATE TABLE "qa_months" (
	"person_number" text NOT NULL,
	"day" date NOT NULL,
	"team_id" uuid NOT NULL,
	"sample" text NOT NULL,
	"calls" integer NOT NULL,
	"points" double precision NOT NULL,
	"points_squared" double precision NOT NULL,
	"passed" integer NOT NULL,
	"fatal" integer NOT NULL,
	"blind" integer NOT NULL,
	"buckets" integer[] NOT NULL,
	"missed" jsonb NOT NULL,
	"lost" jsonb NOT NULL,
	CONSTRAINT "qa_months_person_number_day_team_id_sample_pk" PRIMARY KEY("person_number","day","team_id","sample")
);
--> statement-breakpoint
CREATE TABLE "qa_team_days" (
	"team_id" uuid NOT NULL,
	"day" date NOT NULL,
	"sample" text NOT NULL,
	"calls" integer NOT NULL,
	"points" double precision NOT NULL,
	"points_squared" double precision NOT NULL,
	"passed" integer NOT NULL,
	"fatal" integer NOT NULL,
	"blind" integer NOT NULL,
	"buckets" integer[] NOT NULL,
	"missed" jsonb NOT NULL,
	"lost" jsonb NOT NULL,
	CONSTRAINT "qa_team_days_team_id_day_sample_pk" PRIMARY KEY("team_id","day","sample")
);
--> statement-breakpoint
CREATE TABLE "qa_team_months" (
	"team_id" uuid NOT NULL,
	"day" date NOT NULL,
	"sample" text NOT NULL,
	"calls" integer NOT NULL,
	"points" double precision NOT NULL,
	"points_squared" double precision NOT NULL,
	"passed" integer NOT NULL,
	"fatal" integer NOT NULL,
	"blind" integer NOT NULL,
	"buckets" integer[] NOT NULL,
	"missed" jsonb NOT NULL,
	"lost" jsonb NOT NULL,
	CONSTRAINT "qa_team_months_team_id_day_sample_pk" PRIMARY KEY("team_id","day","sample")
);
--> statement-breakpoint
CREATE TABLE "queue_days" (
	"day" date NOT NULL,
	"starts_at" text NOT NULL,
	"sums" jsonb NOT NULL,
	CONSTRAINT "queue_days_day_starts_at_pk" PRIMARY KEY("day","starts_at")
);
--> statement-breakpoint
CREATE TABLE "queue_months" (
	"day" date NOT NULL,
	"starts_at" text NOT NULL,
	"sums" jsonb NOT NULL,
	CONSTRAINT "queue_months_day_starts_at_pk" PRIMARY KEY("day","starts_at")
);
--> statement-breakpoint
DROP INDEX "calls_by_agent";--> statement-breakpoint
ALTER TABLE "qa_days" ADD COLUMN "blind" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "qa_days" ADD COLUMN "buckets" integer[] NOT NULL;--> statement-breakpoint
ALTER TABLE "qa_days" ADD COLUMN "lost" jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "fact_team_days_by_day" ON "fact_team_days" USING btree ("day");--> statement-breakpoint
CREATE INDEX "qa_months_by_day" ON "qa_months" USING btree ("day","sample");--> statement-breakpoint
CREATE INDEX "qa_team_days_by_day" ON "qa_team_days" USING btree ("sample","day");--> statement-breakpoint
CREATE INDEX "reviews_by_submission" ON "reviews" USING btree ("submitted_at","submitted_by","is_blind") WHERE state = 'done';--> statement-breakpoint
CREATE INDEX "calls_by_agent" ON "calls" USING btree ("agent_number","started_at");
--> statement-breakpoint
-- Calls that came in and are not judged yet are counted too.
DROP TRIGGER calls_added_mark ON "calls";
--> statement-breakpoint
CREATE TRIGGER calls_added_mark AFTER INSERT ON "calls" FOR EACH ROW EXECUTE FUNCTION mark_call();
--> statement-breakpoint
DROP TRIGGER calls_removed_mark ON "calls";
--> statement-breakpoint
CREATE TRIGGER calls_removed_mark AFTER DELETE ON "calls" FOR EACH ROW EXECUTE FUNCTION mark_call();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION mark_stay() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stay team_stays;
BEGIN
  FOREACH stay IN ARRAY CASE TG_OP
    WHEN 'INSERT' THEN ARRAY[NEW] WHEN 'DELETE' THEN ARRAY[OLD] ELSE ARRAY[OLD, NEW] END
  LOOP
    INSERT INTO dirty_days (person_number, day)
    SELECT stay.person_number, d.day FROM (
      SELECT (started_at AT TIME ZONE 'Asia/Shanghai')::date AS day FROM calls
      WHERE agent_number = stay.person_number
      UNION
      SELECT day FROM facts WHERE person_number = stay.person_number AND NOT is_late
    ) d WHERE d.day >= stay.from_day AND d.day <= coalesce(stay.to_day, 'infinity');
  END LOOP;
  RETURN NULL;
END $$;
--> statement-breakpoint
INSERT INTO dirty_days (person_number, day)
SELECT DISTINCT agent_number, (started_at AT TIME ZONE 'Asia/Shanghai')::date FROM calls
UNION SELECT DISTINCT coalesce(person_number, ''), day FROM facts WHERE NOT is_late;
