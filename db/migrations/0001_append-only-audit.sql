CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON "audit" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON "audit" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_transcript_exists" FOREIGN KEY ("transcript_id") REFERENCES "transcripts"("id");
--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_scorecard_exists" FOREIGN KEY ("scorecard_id") REFERENCES "scorecards"("id");
