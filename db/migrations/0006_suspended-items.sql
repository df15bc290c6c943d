DROP INDEX "scorecards_once";--> statement-breakpoint
ALTER TABLE "scorecards" ADD COLUMN "suspended" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "rule_suspensions_one_open" ON "rule_suspensions" USING btree ("item") WHERE signed_off_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "scorecards_once" ON "scorecards" USING btree ("call_id","transcript_hash","rule_set_hash","schedule_hash","judge_version","suspended");