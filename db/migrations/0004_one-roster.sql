INSERT INTO "people" ("number", "name", "role", "added_at") SELECT "number", "name", 'agent', "added_at" FROM "agents";
--> statement-breakpoint
ALTER TABLE "calls" DROP CONSTRAINT "calls_agent_number_agents_number_fk";
--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_agent_number_people_number_fk" FOREIGN KEY ("agent_number") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
DROP TABLE "agents";
--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_version_exists" FOREIGN KEY ("version_id") REFERENCES "score_versions"("id");
--> statement-breakpoint
ALTER TABLE "score_versions" ADD CONSTRAINT "score_versions_review_exists" FOREIGN KEY ("review_id") REFERENCES "reviews"("id");
--> statement-breakpoint
ALTER TABLE "score_versions" ADD CONSTRAINT "score_versions_appeal_exists" FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id");
--> statement-breakpoint
CREATE TRIGGER sampling_draws_append_only BEFORE UPDATE OR DELETE ON "sampling_draws" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER sampling_picks_append_only BEFORE UPDATE OR DELETE ON "sampling_picks" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION keep_score_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - 'acknowledged_at') IS DISTINCT FROM (to_jsonb(OLD) - 'acknowledged_at') THEN
    RAISE EXCEPTION 'a published score is never changed';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER score_versions_kept BEFORE UPDATE OR DELETE ON "score_versions" FOR EACH ROW EXECUTE FUNCTION keep_score_version();
