-- What is written stays: immutable tables take inserts only, and a versioned record can only end.
CREATE FUNCTION stemma_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: its records are never changed or removed', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE FUNCTION stemma_only_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Generated columns are not yet computed here, so `search` is left out; it follows from the text.
  IF OLD.until IS NOT NULL OR NEW.until IS NULL OR NEW.until <= OLD.since
    OR (to_jsonb(NEW) - '{until,search}'::text[]) <> (to_jsonb(OLD) - '{until,search}'::text[]) THEN
    RAISE EXCEPTION 'UPDATE on % is refused: a record can only end, once, after its beginning', TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION stemma_next_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last versions;
BEGIN
  SELECT * INTO last FROM versions ORDER BY version DESC LIMIT 1;
  IF NEW.version <> coalesce(last.version, 0) + 1 OR NEW.at < last.at THEN
    RAISE EXCEPTION 'version % at % is refused: it does not follow version % at %',
      NEW.version, NEW.at, coalesce(last.version, 0), last.at USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER versions_next BEFORE INSERT ON versions FOR EACH ROW EXECUTE FUNCTION stemma_next_version();
--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY '{articles,sightings,revisions,attributions,agents,activities,versions}'::text[] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION stemma_refuse()', name || '_immutable', name);
  END LOOP;
  FOREACH name IN ARRAY '{states,claims,occurrences,relations}'::text[] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION stemma_refuse()', name || '_kept', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I
      FOR EACH ROW EXECUTE FUNCTION stemma_only_end()', name || '_only_end', name);
  END LOOP;
END $$;
--> statement-breakpoint
-- Refuses to go on in any transaction but the named one: a connection that died takes its transaction with it.
CREATE FUNCTION stemma_within(tx text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF pg_current_xact_id_if_assigned()::text IS DISTINCT FROM tx THEN
    RAISE EXCEPTION 'the transaction % is over', tx USING ERRCODE = 'ST001';
  END IF;
END $$;
--> statement-breakpoint
-- Ends the live records with these ids; every id must name one.
CREATE FUNCTION stemma_end(name text, ids jsonb, v integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  ended integer;
BEGIN
  IF jsonb_array_length(ids) = 0 THEN
    RETURN;
  END IF;
  EXECUTE format('UPDATE %I SET until = $1 WHERE until IS NULL
    AND id = ANY (ARRAY (SELECT jsonb_array_elements_text($2)))', name) USING v, ids;
  GET DIAGNOSTICS ended = ROW_COUNT;
  IF ended <> (SELECT count(DISTINCT id) FROM jsonb_array_elements_text(ids) AS id) THEN
    RAISE EXCEPTION 'a changeset retracts % that do not live', name USING ERRCODE = 'restrict_violation';
  END IF;
END $$;
--> statement-breakpoint
-- Writes one changeset as the next version, in one statement of the named transaction.
CREATE FUNCTION stemma_apply(tx text, body text, moment text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  j jsonb := body::jsonb;
  v integer;
  moment_of text;
BEGIN
  PERFORM stemma_within(tx);
  SELECT coalesce(max(version), 0) + 1, greatest(moment COLLATE "C", max(at)) INTO v, moment_of FROM versions;
  INSERT INTO activities SELECT * FROM jsonb_populate_record(NULL::activities, j->'activity');
  INSERT INTO versions VALUES (v, moment_of, j->'activity'->>'id');
  INSERT INTO articles SELECT * FROM jsonb_populate_recordset(NULL::articles, j->'articles') ON CONFLICT DO NOTHING;
  INSERT INTO sightings SELECT * FROM jsonb_populate_recordset(NULL::sightings, j->'sightings') ON CONFLICT DO NOTHING;
  INSERT INTO revisions SELECT * FROM jsonb_populate_recordset(NULL::revisions, j->'revisions') ON CONFLICT DO NOTHING;
  INSERT INTO attributions SELECT * FROM jsonb_populate_recordset(NULL::attributions, j->'attributions')
    ON CONFLICT DO NOTHING;
  INSERT INTO agents SELECT * FROM jsonb_populate_recordset(NULL::agents, j->'agents') ON CONFLICT DO NOTHING;

  PERFORM stemma_end(kind, ids, v) FROM jsonb_each(j->'retracted') AS r(kind, ids);

  INSERT INTO states (id, article, n, revision, publisher, published, modified, captured, at, restores, head, topics, since)
    SELECT id, article, n, revision, publisher, published, modified, captured, at, restores, head, topics, v
    FROM jsonb_populate_recordset(NULL::states, j->'asserted'->'states');
  INSERT INTO claims (id, text, agent, since)
    SELECT id, text, agent, v FROM jsonb_populate_recordset(NULL::claims, j->'asserted'->'claims');
  INSERT INTO occurrences (id, claim, attribution, revision, article, agent, wording, profile, since)
    SELECT id, claim, attribution, revision, article, agent, wording, profile, v
    FROM jsonb_populate_recordset(NULL::occurrences, j->'asserted'->'occurrences');
  INSERT INTO relations (id, a, b, stance, level, score, evidence, linker, since)
    SELECT id, a, b, stance, level, score, evidence, linker, v
    FROM jsonb_populate_recordset(NULL::relations, j->'asserted'->'relations');
  RETURN json_build_object('version', v, 'at', moment_of, 'activity', j->'activity'->>'id');
END $$;
