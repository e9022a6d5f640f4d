CREATE TABLE "wordings" (
	"since" integer NOT NULL,
	"claim" text COLLATE "C" NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "wordings_claim" ON "wordings" USING hash ("claim");
--> statement-breakpoint
CREATE INDEX "wordings_search" ON "wordings" USING gin (to_tsvector('english', "words"));
--> statement-breakpoint
CREATE TRIGGER wordings_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON wordings FOR EACH STATEMENT EXECUTE FUNCTION stemma_refuse();
--> statement-breakpoint
-- Writes one changeset as the next version, in one statement of the named transaction; as before, and by which words claims are found from now on.
CREATE OR REPLACE FUNCTION stemma_apply(tx text, body text, moment text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  j jsonb := body::jsonb;
  v integer;
  moment_ms bigint;
  moment_of text;
  seen jsonb;
  told text[];
BEGIN
  PERFORM stemma_within(tx);
  SELECT coalesce(max(last.version), 0) + 1, greatest(stemma_ms(moment), max(last.at)) INTO v, moment_ms
    FROM (SELECT a.version, a.at FROM runs a ORDER BY a.version DESC LIMIT 1) last;
  moment_of := stemma_instant(moment_ms);
  INSERT INTO articles SELECT * FROM jsonb_populate_recordset(NULL::articles, j->'articles') ON CONFLICT DO NOTHING;
  INSERT INTO findings (digest, body)
    SELECT f.digest, f.body FROM jsonb_to_recordset(j->'findings') AS f(digest uuid, body bytea) ON CONFLICT DO NOTHING;
  INSERT INTO agents SELECT * FROM jsonb_populate_recordset(NULL::agents, j->'agents') ON CONFLICT DO NOTHING;

  INSERT INTO software_lists (names) SELECT a.software FROM jsonb_to_record(j->'activity') AS a(software text[])
    WHERE NOT EXISTS (SELECT 1 FROM software_lists l WHERE l.names = a.software);
  INSERT INTO runs (at, version, software, started, ended, id, revision, rest)
    SELECT moment_ms, v, l.key, ago.started, ago.ended, stemma_brief('act', a.id), stemma_brief('rev', a.revision),
      stemma_rest(a.kind, CASE WHEN EXISTS (SELECT 1 FROM revisions r WHERE r.id = a.revision AND r.article = a.article)
        OR EXISTS (SELECT 1 FROM jsonb_to_recordset(j->'revisions') AS r(id text, article text) WHERE r.id = a.revision AND r.article = a.article) THEN '' ELSE a.article END,
        CASE WHEN ago.started IS NULL OR ago.ended IS NULL THEN ARRAY[a.started, a.ended] END, a.who, a.why)
    FROM jsonb_to_record(j->'activity') AS a(id text, kind text, software text[], started text, ended text, article text,
      revision text, who text, why text)
    CROSS JOIN LATERAL (SELECT stemma_ago(moment_of, a.started) AS started, stemma_ago(moment_of, a.ended) AS ended) ago
    JOIN software_lists l ON l.names = a.software;

  PERFORM stemma_end(kind, ids, v) FROM jsonb_each(j->'retracted') AS r(kind, ids) WHERE kind NOT IN ('states', 'occurrences');
  PERFORM stemma_end_states(j->'activity'->>'article', j->'retracted'->'states', v);
  PERFORM stemma_end_occurrences(j->'activity'->>'article', j->'retracted'->'occurrences', v);
  PERFORM stemma_stand(j->'asserted'->'occurrences', j->'revisions', v);

  SELECT jsonb_agg(g) INTO seen FROM jsonb_array_elements(j->'sightings') AS g
    WHERE NOT EXISTS (SELECT 1 FROM stemma_sightings(g->>'article') s WHERE s.id = g->>'id');
  told := stemma_hold(j->'asserted'->'states', seen, v);
  INSERT INTO repeats (id, article, content, publisher, published, modified, captured, arrived, origin)
    SELECT g.id, g.article, stemma_packed(g.content), g.publisher, g.published, g.modified, g.captured, g.arrived, g.origin
    FROM jsonb_to_recordset(seen) AS g(id text, article text, content text, publisher text, published text,
      modified text, captured text, arrived text, origin text)
    WHERE g.id <> ALL (told) ON CONFLICT DO NOTHING;
  -- Each is looked for by its index, whatever the database has counted so far.
  IF EXISTS (SELECT 1 FROM jsonb_to_recordset(j->'asserted'->'claims') AS g(id text)
      CROSS JOIN LATERAL (SELECT 1 FROM claims c WHERE c.id = g.id AND c.until IS NULL OFFSET 0) c)
    OR EXISTS (SELECT 1 FROM jsonb_to_recordset(j->'asserted'->'relations') AS g(id text)
      CROSS JOIN LATERAL (SELECT 1 FROM relations r WHERE r.id = g.id AND r.until IS NULL OFFSET 0) r)
    OR EXISTS (SELECT 1 FROM jsonb_to_recordset(j->'asserted'->'events') AS g(id text)
      CROSS JOIN LATERAL (SELECT 1 FROM events e WHERE e.id = g.id AND e.until IS NULL OFFSET 0) e)
    OR EXISTS (SELECT 1 FROM jsonb_each(j->'asserted') AS g(kind, records) CROSS JOIN LATERAL (
      SELECT count(*) - count(DISTINCT id) AS twice FROM jsonb_to_recordset(g.records) AS r(id text)) n
      WHERE g.kind IN ('claims', 'relations', 'events') AND n.twice > 0) THEN
    RAISE EXCEPTION 'a changeset asserts records that live already' USING ERRCODE = 'unique_violation';
  END IF;
  INSERT INTO claims (id, text, agent, since)
    SELECT id, text, agent, v FROM jsonb_populate_recordset(NULL::claims, j->'asserted'->'claims');
  INSERT INTO relations (id, a, b, stance, level, score, evidence, linker, since)
    SELECT id, a, b, stance, level, score, evidence, linker, v
    FROM jsonb_populate_recordset(NULL::relations, j->'asserted'->'relations');
  INSERT INTO events (place, notice, since, id, article, before, after, publisher, at, kind, claim, supersedes, old, new, said)
    SELECT place, notice, v, id, article, before, after, publisher, at, kind, claim, supersedes, old, new, said
    FROM jsonb_populate_recordset(NULL::events, j->'asserted'->'events');
  INSERT INTO wordings (since, claim, words)
    SELECT v, w.claim, w.words FROM jsonb_to_recordset(j->'reworded') AS w(claim text, words text);
  RETURN json_build_object('version', v, 'at', moment_of, 'activity', j->'activity'->>'id');
END $$;
