-- Why claims are joined, what attributions say and how claims changed is packed by the program (`src/store/packed`), which
-- tells by the first byte how: what older stores hold goes over as JSON text behind a zero.
DROP VIEW attributions;
--> statement-breakpoint
ALTER TABLE "findings" ALTER COLUMN "body" SET DATA TYPE bytea USING '\x00'::bytea || convert_to(body::text, 'UTF8');
--> statement-breakpoint
ALTER TABLE "relations" ALTER COLUMN "evidence" SET DATA TYPE bytea USING '\x00'::bytea || convert_to(evidence::text, 'UTF8');
--> statement-breakpoint
ALTER TABLE events RENAME TO events_before;
--> statement-breakpoint
ALTER TABLE events_before DROP CONSTRAINT events_id_since_pk;
--> statement-breakpoint
DROP INDEX events_at;
--> statement-breakpoint
DROP INDEX events_article;
--> statement-breakpoint
CREATE TABLE "events" (
	"place" integer NOT NULL,
	"notice" integer,
	"since" integer NOT NULL,
	"until" integer,
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"before" text COLLATE "C" NOT NULL,
	"after" text COLLATE "C" NOT NULL,
	"publisher" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"claim" text COLLATE "C" NOT NULL,
	"supersedes" text COLLATE "C",
	"old" text COLLATE "C",
	"new" text COLLATE "C",
	"said" bytea NOT NULL,
	CONSTRAINT "events_id_since_pk" PRIMARY KEY("id","since"),
	CONSTRAINT "events_life" CHECK ("events"."until" > "events"."since")
);
--> statement-breakpoint
-- An attribution whose id follows from its revision is a point and what follows that.
CREATE FUNCTION stemma_told_at(revision text, attribution text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN left(attribution, 1) = '.' THEN 'att_' || substr(revision, 5) || '_' || substr(attribution, 2)
    ELSE attribution END
$$;
--> statement-breakpoint
INSERT INTO events (place, notice, since, until, id, article, before, after, publisher, at, kind, claim, supersedes, old, new, said)
  SELECT place, notice, since, until, id, article, before, after, publisher, at, kind, claim, supersedes,
    CASE WHEN starts_with(old, 'att_' || substr(before, 5) || '_') THEN '.' || substr(old, length(before) + 2) ELSE old END,
    CASE WHEN starts_with(new, 'att_' || substr(after, 5) || '_') THEN '.' || substr(new, length(after) + 2) ELSE new END,
    '\x00'::bytea || convert_to(jsonb_build_array(slots, confidence, reason)::text, 'UTF8')
  FROM events_before ORDER BY since, id;
--> statement-breakpoint
DROP TABLE events_before;
--> statement-breakpoint
CREATE INDEX "events_at" ON "events" USING btree ("at");
--> statement-breakpoint
CREATE INDEX "events_article" ON "events" USING btree ("article");
--> statement-breakpoint
CREATE TRIGGER events_kept BEFORE DELETE OR TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION stemma_refuse();
--> statement-breakpoint
CREATE TRIGGER events_only_end BEFORE UPDATE ON events FOR EACH ROW EXECUTE FUNCTION stemma_only_end();
--> statement-breakpoint
-- What is attributed in each revision, packed, and from where its spans are counted.
CREATE VIEW attributions AS
  SELECT named.id, r.id AS revision, (said.nth - 1)::integer AS place, coalesce(r.starts[said.nth], r.far[said.nth]) AS start,
    f.body AS said
  FROM revisions r CROSS JOIN LATERAL unnest(r.findings) WITH ORDINALITY AS said(finding, nth)
  CROSS JOIN LATERAL (SELECT coalesce(r.ids[said.nth], stemma_attribution_id(r.id, (said.nth - 1)::integer)) AS id) named
  JOIN findings f ON f.key = said.finding;
--> statement-breakpoint
-- Writes one changeset as the next version, in one statement of the named transaction; as before; what is packed comes as bytes.
CREATE OR REPLACE FUNCTION stemma_apply(tx text, body text, moment text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  j jsonb := body::jsonb;
  v integer;
  moment_of text;
  seen jsonb;
  told text[];
BEGIN
  PERFORM stemma_within(tx);
  SELECT coalesce(max(version), 0) + 1, greatest(moment COLLATE "C", max(at)) INTO v, moment_of FROM runs;
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
  INSERT INTO runs (version, software, started, ended, at, id, kind, revision, article, times, who, why)
    SELECT v, l.key, ago.started, ago.ended, moment_of, a.id, a.kind, a.revision,
      CASE WHEN EXISTS (SELECT 1 FROM revisions r WHERE r.id = a.revision AND r.article = a.article) THEN '' ELSE a.article END,
      CASE WHEN ago.started IS NULL OR ago.ended IS NULL THEN ARRAY[a.started, a.ended] END, a.who, a.why
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
ANALYZE findings, relations, events;
