-- Whatever changes what a day of somebody comes to marks that day, in the same transaction.
CREATE FUNCTION mark_day(person text, day date) RETURNS void LANGUAGE sql AS $$
  INSERT INTO dirty_days (person_number, day) VALUES (coalesce(person, ''), day);
$$;
--> statement-breakpoint
CREATE FUNCTION tell_dirty_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('tingjian_sums', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER dirty_days_told AFTER INSERT ON "dirty_days" FOR EACH STATEMENT EXECUTE FUNCTION tell_dirty_days();
--> statement-breakpoint
CREATE FUNCTION mark_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    PERFORM mark_day(NEW.agent_number, (NEW.started_at AT TIME ZONE 'Asia/Shanghai')::date);
  END IF;
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND
      (OLD.agent_number, OLD.started_at) IS DISTINCT FROM (NEW.agent_number, NEW.started_at)) THEN
    PERFORM mark_day(OLD.agent_number, (OLD.started_at AT TIME ZONE 'Asia/Shanghai')::date);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER calls_added_mark AFTER INSERT ON "calls" FOR EACH ROW
  WHEN (NEW.scorecard_id IS NOT NULL) EXECUTE FUNCTION mark_call();
--> statement-breakpoint
CREATE TRIGGER calls_changed_mark AFTER UPDATE ON "calls" FOR EACH ROW
  WHEN ((OLD.version_id, OLD.scorecard_id, OLD.agent_number, OLD.started_at)
    IS DISTINCT FROM (NEW.version_id, NEW.scorecard_id, NEW.agent_number, NEW.started_at))
  EXECUTE FUNCTION mark_call();
--> statement-breakpoint
CREATE TRIGGER calls_removed_mark AFTER DELETE ON "calls" FOR EACH ROW
  WHEN (OLD.scorecard_id IS NOT NULL) EXECUTE FUNCTION mark_call();
--> statement-breakpoint
CREATE FUNCTION mark_reviewed_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM mark_day(agent_number, (started_at AT TIME ZONE 'Asia/Shanghai')::date)
  FROM calls WHERE id = coalesce(NEW.call_id, OLD.call_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER reviews_added_mark AFTER INSERT ON "reviews" FOR EACH ROW
  WHEN (NEW.state = 'done') EXECUTE FUNCTION mark_reviewed_call();
--> statement-breakpoint
CREATE TRIGGER reviews_changed_mark AFTER UPDATE ON "reviews" FOR EACH ROW
  WHEN ((OLD.state = 'done') <> (NEW.state = 'done') OR (NEW.state = 'done' AND OLD.queue <> NEW.queue))
  EXECUTE FUNCTION mark_reviewed_call();
--> statement-breakpoint
CREATE TRIGGER reviews_removed_mark AFTER DELETE ON "reviews" FOR EACH ROW
  WHEN (OLD.state = 'done') EXECUTE FUNCTION mark_reviewed_call();
--> statement-breakpoint
CREATE FUNCTION mark_stay() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stay team_stays;
BEGIN
  FOREACH stay IN ARRAY CASE TG_OP
    WHEN 'INSERT' THEN ARRAY[NEW] WHEN 'DELETE' THEN ARRAY[OLD] ELSE ARRAY[OLD, NEW] END
  LOOP
    INSERT INTO dirty_days (person_number, day)
    SELECT stay.person_number, d.day FROM (
      SELECT (started_at AT TIME ZONE 'Asia/Shanghai')::date AS day FROM calls
      WHERE agent_number = stay.person_number AND scorecard_id IS NOT NULL
      UNION
      SELECT day FROM facts WHERE person_number = stay.person_number AND NOT is_late
    ) d WHERE d.day >= stay.from_day AND d.day <= coalesce(stay.to_day, 'infinity');
  END LOOP;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER team_stays_mark AFTER INSERT OR UPDATE OR DELETE ON "team_stays" FOR EACH ROW
  EXECUTE FUNCTION mark_stay();
--> statement-breakpoint
CREATE FUNCTION mark_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO dirty_days (person_number, day)
    SELECT DISTINCT coalesce(person_number, ''), day FROM was WHERE NOT is_late;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO dirty_days (person_number, day)
    SELECT DISTINCT coalesce(person_number, ''), day FROM became WHERE NOT is_late;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER facts_added_mark AFTER INSERT ON "facts" REFERENCING NEW TABLE AS became
  FOR EACH STATEMENT EXECUTE FUNCTION mark_facts();
--> statement-breakpoint
CREATE TRIGGER facts_changed_mark AFTER UPDATE ON "facts" REFERENCING OLD TABLE AS was NEW TABLE AS became
  FOR EACH STATEMENT EXECUTE FUNCTION mark_facts();
--> statement-breakpoint
CREATE TRIGGER facts_removed_mark AFTER DELETE ON "facts" REFERENCING OLD TABLE AS was
  FOR EACH STATEMENT EXECUTE FUNCTION mark_facts();
--> statement-breakpoint
INSERT INTO dirty_days (person_number, day)
SELECT DISTINCT agent_number, (started_at AT TIME ZONE 'Asia/Shanghai')::date FROM calls WHERE scorecard_id IS NOT NULL
UNION SELECT DISTINCT coalesce(person_number, ''), day FROM facts WHERE NOT is_late;
