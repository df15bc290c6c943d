DROP INDEX "scorecards_once";--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "ticket" text;--> statement-breakpoint
ALTER TABLE "rule_sets" ADD COLUMN "text_hash" text;--> statement-breakpoint
UPDATE "rule_sets" SET "text_hash" = encode(sha256(convert_to("text", 'UTF8')), 'hex');--> statement-breakpoint
ALTER TABLE "rule_sets" ALTER COLUMN "text_hash" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "schedules" ADD COLUMN "text_hash" text;--> statement-breakpoint
UPDATE "schedules" SET "text_hash" = encode(sha256(convert_to("text", 'UTF8')), 'hex');--> statement-breakpoint
ALTER TABLE "schedules" ALTER COLUMN "text_hash" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "scorecards" ADD COLUMN "judge_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "scorecards" ALTER COLUMN "judge_version" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "scorecards" ADD COLUMN "facts" jsonb;--> statement-breakpoint
ALTER TABLE "scorecards" ALTER COLUMN "findings" SET DATA TYPE json USING "findings"::json;--> statement-breakpoint
CREATE UNIQUE INDEX "scorecards_once" ON "scorecards" USING btree ("call_id","transcript_hash","rule_set_hash","schedule_hash","judge_version");--> statement-breakpoint
ALTER TABLE "calls" SET (fillfactor = 80);
