-- Ends the live records with these ids, as before; each is looked for by itself. An index by hash has what it found compared with
-- all that was asked for, so that ending all at once took the square of their number.
CREATE OR REPLACE FUNCTION stemma_end(name text, ids jsonb, v integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  ended integer;
BEGIN
  IF jsonb_array_length(ids) = 0 THEN
    RETURN;
  END IF;
  EXECUTE format('UPDATE %I AS r SET until = $1 FROM (SELECT DISTINCT jsonb_array_elements_text($2) AS id) AS asked
    WHERE r.id = asked.id AND r.until IS NULL', name) USING v, ids;
  GET DIAGNOSTICS ended = ROW_COUNT;
  IF ended <> (SELECT count(DISTINCT id) FROM jsonb_array_elements_text(ids) AS id) THEN
    RAISE EXCEPTION 'a changeset retracts % that do not live', name USING ERRCODE = 'restrict_violation';
  END IF;
END $$;
