-- An id as ten bytes, where it is what the program makes of such a thing; any other as its own bytes behind a zero or two, so
-- that they are never ten.
CREATE FUNCTION stemma_brief(kind text, id text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN id ~ ('^' || kind || '_[0-9a-f]{20}$') THEN decode(substr(id, length(kind) + 2), 'hex')
    ELSE CASE octet_length(id) WHEN 9 THEN '\x0000'::bytea ELSE '\x00'::bytea END || convert_to(id, 'UTF8') END
$$;
--> statement-breakpoint
CREATE FUNCTION stemma_id(kind text, brief bytea) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE length(brief) WHEN 10 THEN kind || '_' || encode(brief, 'hex')
    ELSE convert_from(ltrim(brief, '\x00'), 'UTF8') END
$$;
--> statement-breakpoint
-- An instant in milliseconds since 1970, and back.
CREATE FUNCTION stemma_ms(instant text) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT round(extract(epoch FROM instant::timestamptz) * 1000)::bigint
$$;
--> statement-breakpoint
CREATE FUNCTION stemma_instant(ms bigint) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT to_char(timestamp '1970-01-01' + ms * interval '1 millisecond', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;
--> statement-breakpoint
-- What is to say of an activity beside what every import has; nothing of most.
CREATE FUNCTION stemma_rest(kind text, article text, times text[], who text, why text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT nullif(jsonb_build_object('kind', kind, 'article', article, 'times', times, 'who', who, 'why', why),
    '{"kind": "import", "article": "", "times": null, "who": null, "why": null}')
$$;
--> statement-breakpoint
DROP VIEW versions;
--> statement-breakpoint
DROP FUNCTION stemma_started(runs);
--> statement-breakpoint
ALTER TABLE runs RENAME TO runs_before;
--> statement-breakpoint
ALTER TABLE runs_before DROP CONSTRAINT runs_pkey;
--> statement-breakpoint
CREATE TABLE "runs" (
	"at" bigint NOT NULL,
	"version" integer NOT NULL,
	"software" integer NOT NULL,
	"started" integer,
	"ended" integer,
	"id" bytea NOT NULL,
	"revision" bytea,
	"rest" jsonb
);
--> statement-breakpoint
INSERT INTO runs (at, version, software, started, ended, id, revision, rest)
  SELECT stemma_ms(at), version, software, started, ended, stemma_brief('act', id), stemma_brief('rev', revision),
    stemma_rest(kind, article, times, who, why)
  FROM runs_before ORDER BY version;
--> statement-breakpoint
ALTER TABLE runs ADD CONSTRAINT "runs_pkey" PRIMARY KEY ("version");
--> statement-breakpoint
DROP TABLE runs_before;
--> statement-breakpoint
CREATE TRIGGER runs_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON runs FOR EACH STATEMENT EXECUTE FUNCTION stemma_refuse();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION stemma_next_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  SELECT version, at INTO last FROM runs ORDER BY version DESC LIMIT 1;
  IF NEW.version <> coalesce(last.version, 0) + 1 OR NEW.at < last.at THEN
    RAISE EXCEPTION 'version % at % is refused: it does not follow version % at %', NEW.version,
      stemma_instant(NEW.at), coalesce(last.version, 0), stemma_instant(last.at) USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER runs_next BEFORE INSERT ON runs FOR EACH ROW EXECUTE FUNCTION stemma_next_version();
--> statement-breakpoint
-- When the activity of a version began.
CREATE FUNCTION stemma_started(run runs) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(run.rest->'times', 'null')->>0, stemma_instant(run.at - run.started))
$$;
--> statement-breakpoint
DROP FUNCTION stemma_version_at(text);
--> statement-breakpoint
CREATE FUNCTION stemma_version_at(moment bigint) RETURNS integer LANGUAGE plpgsql STABLE AS $$
DECLARE
  low integer := 0;
  high integer;
  half integer;
BEGIN
  SELECT coalesce(max(version), 0) INTO high FROM runs;
  WHILE low < high LOOP
    half := (low + high + 1) / 2;
    IF (SELECT a.at <= moment FROM runs a WHERE a.version = half) THEN
      low := half;
    ELSE
      high := half - 1;
    END IF;
  END LOOP;
  RETURN low;
END $$;
--> statement-breakpoint
CREATE VIEW versions AS SELECT version, stemma_instant(at) COLLATE "C" AS at, stemma_id('act', id) COLLATE "C" AS activity FROM runs;
--> statement-breakpoint
-- Activities as they were told; an empty article is that of the revision.
CREATE VIEW activities AS
  SELECT version, stemma_instant(at) COLLATE "C" AS at, stemma_id('act', id) AS id, software, started, ended, nullif(rest->'times', 'null') AS times,
    CASE WHEN rest IS NULL THEN 'import' ELSE rest->>'kind' END AS kind, stemma_id('rev', revision) AS revision,
    CASE WHEN rest IS NULL THEN '' ELSE rest->>'article' END AS article, rest->>'who' AS who, rest->>'why' AS why
  FROM runs;
--> statement-breakpoint
DROP INDEX relations_a;
--> statement-breakpoint
DROP INDEX relations_b;
--> statement-breakpoint
DROP INDEX events_article;
--> statement-breakpoint
DROP INDEX tellings_claim;
--> statement-breakpoint
CREATE INDEX "relations_a" ON "relations" USING hash ("a");
--> statement-breakpoint
CREATE INDEX "relations_b" ON "relations" USING hash ("b");
--> statement-breakpoint
CREATE INDEX "events_article" ON "events" USING hash ("article");
--> statement-breakpoint
CREATE INDEX "tellings_claim" ON "tellings" USING hash ("claim");
--> statement-breakpoint
-- Writes one changeset as the next version, in one statement of the named transaction; as before, its time in milliseconds.
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
  INSERT INTO revisions (id, article, content, headline, language, text, document, base, layout, findings, starts, far, ids)
    SELECT r.id, r.article, stemma_packed(r.content), r.headline, r.language, r.text, nullif(r.document, '{"notices": []}'),
      r.base, r.layout, coalesce(held.findings, '{}'), CASE WHEN held.far THEN '{}' ELSE coalesce(held.starts, '{}') END,
      CASE WHEN held.far THEN held.starts END, held.ids
    FROM jsonb_to_recordset(j->'revisions') AS r(id text, article text, content text, headline text, language text,
      text text, document jsonb, base text, layout text, attributions jsonb)
    CROSS JOIN LATERAL (
      SELECT array_agg(f.key ORDER BY a.place) AS findings, array_agg(a.start ORDER BY a.place) AS starts,
        max(a.start) > 32767 AS far,
        CASE WHEN bool_and(a.id = stemma_attribution_id(r.id, a.place)) THEN NULL ELSE array_agg(a.id ORDER BY a.place) END AS ids
      FROM jsonb_to_recordset(r.attributions) AS a(id text, place integer, start integer, digest uuid)
      JOIN findings f ON f.digest = a.digest) held
    ON CONFLICT DO NOTHING;
  INSERT INTO agents SELECT * FROM jsonb_populate_recordset(NULL::agents, j->'agents') ON CONFLICT DO NOTHING;

  INSERT INTO software_lists (names) SELECT a.software FROM jsonb_to_record(j->'activity') AS a(software text[])
    WHERE NOT EXISTS (SELECT 1 FROM software_lists l WHERE l.names = a.software);
  INSERT INTO runs (at, version, software, started, ended, id, revision, rest)
    SELECT moment_ms, v, l.key, ago.started, ago.ended, stemma_brief('act', a.id), stemma_brief('rev', a.revision),
      stemma_rest(a.kind, CASE WHEN EXISTS (SELECT 1 FROM revisions r WHERE r.id = a.revision AND r.article = a.article) THEN '' ELSE a.article END,
        CASE WHEN ago.started IS NULL OR ago.ended IS NULL THEN ARRAY[a.started, a.ended] END, a.who, a.why)
    FROM jsonb_to_record(j->'activity') AS a(id text, kind text, software text[], started text, ended text, article text,
      revision text, who text, why text)
    CROSS JOIN LATERAL (SELECT stemma_ago(moment_of, a.started) AS started, stemma_ago(moment_of, a.ended) AS ended) ago
    JOIN software_lists l ON l.names = a.software;

  PERFORM stemma_end(kind, ids, v) FROM jsonb_each(j->'retracted') AS r(kind, ids) WHERE kind NOT IN ('states', 'occurrences');
  PERFORM stemma_end_states(j->'activity'->>'article', j->'retracted'->'states', v);
  PERFORM stemma_end_occurrences(j->'activity'->>'article', j->'retracted'->'occurrences', v);

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
      CROSS JOIN LATERAL (SELECT 1 FROM events e WHERE e.id = g.id AND e.until IS NULL OFFSET 0) e) THEN
    RAISE EXCEPTION 'a changeset asserts records that live already' USING ERRCODE = 'unique_violation';
  END IF;
  INSERT INTO claims (id, text, agent, since)
    SELECT id, text, agent, v FROM jsonb_populate_recordset(NULL::claims, j->'asserted'->'claims');
  PERFORM stemma_stand(j->'asserted'->'occurrences', v);
  INSERT INTO relations (id, a, b, stance, level, score, evidence, linker, since)
    SELECT id, a, b, stance, level, score, evidence, linker, v
    FROM jsonb_populate_recordset(NULL::relations, j->'asserted'->'relations');
  INSERT INTO events (place, notice, since, id, article, before, after, publisher, at, kind, claim, supersedes, old, new, said)
    SELECT place, notice, v, id, article, before, after, publisher, at, kind, claim, supersedes, old, new, said
    FROM jsonb_populate_recordset(NULL::events, j->'asserted'->'events');
  RETURN json_build_object('version', v, 'at', moment_of, 'activity', j->'activity'->>'id');
END $$;
--> statement-breakpoint
ANALYZE runs, relations, events, tellings;
