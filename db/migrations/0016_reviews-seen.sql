ALTER TABLE "reviews" ADD COLUMN "seen" jsonb;--> statement-breakpoint
UPDATE "reviews" SET "seen" = (
  SELECT json_build_object(
    'missed', coalesce(json_agg(f.item ORDER BY f.at) FILTER (WHERE f.outcome = 'missed'), '[]'),
    'proposed', coalesce(json_agg(f.item ORDER BY f.at) FILTER (WHERE f.outcome = 'needs-human' AND f.proposal = 'true'), '[]'),
    'handed', coalesce(json_agg(f.item ORDER BY f.at) FILTER (WHERE f.outcome = 'needs-human' AND f.proposal IS DISTINCT FROM 'true'), '[]'),
    'clear', coalesce(json_agg(f.item ORDER BY f.at) FILTER (WHERE f.outcome IN ('met', 'not-applicable')), '[]'))
  FROM (SELECT e.value->>'item' AS item, e.value->>'outcome' AS outcome, e.value->>'isProposal' AS proposal, e.at
    FROM json_array_elements("scorecards"."findings") WITH ORDINALITY AS e (value, at)) f)
FROM "scorecards" WHERE "scorecards"."id" = "reviews"."scorecard_id" AND "reviews"."submitted_at" IS NOT NULL;
