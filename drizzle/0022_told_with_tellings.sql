-- What attributions say stands with the tellings of their occurrences, and where they begin in the first standing of their
-- revision, which so tells all of them: nothing is listed twice. A revision of which the first standing does not tell them all, or
-- of which one begins far into the text, goes on listing them by itself.
ALTER TABLE "revisions" ALTER COLUMN "findings" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "revisions" ALTER COLUMN "findings" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "revisions" ALTER COLUMN "starts" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "revisions" ALTER COLUMN "starts" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "tellings" ADD COLUMN "said" "bytea";
--> statement-breakpoint
CREATE TEMPORARY TABLE standings_told ON COMMIT DROP AS
  SELECT s.key AS standing, r.id AS revision, u.nth, u.telling, r.findings[p.place + 1] AS finding, r.starts[p.place + 1] AS start
  FROM revisions r JOIN standings s ON s.revision = r.id
  CROSS JOIN LATERAL unnest(s.tellings) WITH ORDINALITY AS u(telling, nth)
  CROSS JOIN LATERAL (SELECT coalesce(s.places[u.nth], u.nth - 1)::integer AS place) p
  WHERE r.far IS NULL AND cardinality(r.findings) > 0 AND r.id IN (
    SELECT one.revision FROM standings one JOIN revisions whole ON whole.id = one.revision
    WHERE NOT EXISTS (SELECT 1 FROM standings earlier WHERE earlier.revision = one.revision AND earlier.key < one.key)
      AND NOT EXISTS (SELECT 1 FROM generate_series(0, cardinality(whole.findings) - 1) AS place
        WHERE CASE WHEN one.places IS NULL THEN place >= cardinality(one.tellings) ELSE place <> ALL (one.places) END));
--> statement-breakpoint
-- What was one telling for attributions that say something else each is several.
CREATE TEMPORARY TABLE tellings_told ON COMMIT DROP AS
  SELECT t.telling, t.finding, t.nth, CASE t.nth WHEN 1 THEN t.telling
    ELSE nextval(pg_get_serial_sequence('tellings', 'key'))::integer END AS key
  FROM (SELECT d.telling, d.finding, row_number() OVER (PARTITION BY d.telling ORDER BY d.finding) AS nth
    FROM (SELECT DISTINCT telling, finding FROM standings_told WHERE finding IS NOT NULL) d) t;
--> statement-breakpoint
ALTER TABLE tellings DISABLE TRIGGER tellings_immutable;
--> statement-breakpoint
ALTER TABLE revisions DISABLE TRIGGER revisions_immutable;
--> statement-breakpoint
ALTER TABLE findings DISABLE TRIGGER findings_immutable;
--> statement-breakpoint
INSERT INTO tellings (key, article, claim, agent, wording, profile, again, sketch, said) OVERRIDING SYSTEM VALUE
  SELECT o.key, t.article, t.claim, t.agent, t.wording, t.profile, t.again, t.sketch, f.body
  FROM tellings_told o JOIN tellings t ON t.key = o.telling JOIN findings f ON f.key = o.finding WHERE o.nth > 1;
--> statement-breakpoint
UPDATE tellings t SET said = f.body FROM tellings_told o JOIN findings f ON f.key = o.finding
  WHERE o.telling = t.key AND o.nth = 1;
--> statement-breakpoint
UPDATE revisions r SET findings = NULL, starts = NULL, ids = NULL WHERE r.id IN (SELECT revision FROM standings_told);
--> statement-breakpoint
DELETE FROM findings f WHERE NOT EXISTS (
  SELECT 1 FROM (SELECT DISTINCT unnest(r.findings) AS key FROM revisions r) listed WHERE listed.key = f.key);
--> statement-breakpoint
ALTER TABLE tellings ENABLE TRIGGER tellings_immutable;
--> statement-breakpoint
ALTER TABLE revisions ENABLE TRIGGER revisions_immutable;
--> statement-breakpoint
ALTER TABLE findings ENABLE TRIGGER findings_immutable;
--> statement-breakpoint
DROP VIEW attributions;
--> statement-breakpoint
DROP VIEW occurrences;
--> statement-breakpoint
ALTER TABLE standings RENAME TO standings_before;
--> statement-breakpoint
ALTER TABLE standings_before RENAME CONSTRAINT standings_pkey TO standings_before_pkey;
--> statement-breakpoint
DROP INDEX standings_article;
--> statement-breakpoint
DROP INDEX standings_revision;
--> statement-breakpoint
-- Of eight columns, whatever is empty: from nine on the head of a row is longer.
CREATE TABLE "standings" (
	"key" integer NOT NULL,
	"since" integer NOT NULL,
	"revision" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"tellings" integer[] NOT NULL,
	"starts" smallint[],
	"places" integer[],
	"names" text[]
);
--> statement-breakpoint
INSERT INTO standings (key, since, revision, article, tellings, starts, places, names)
  SELECT s.key, s.since, s.revision, s.article, coalesce(told.tellings, s.tellings), told.starts, s.places,
    CASE WHEN s.ids IS NOT NULL OR s.attributions IS NOT NULL THEN
      coalesce(s.ids, array_fill(NULL::text, ARRAY[cardinality(s.tellings)]))
        || coalesce(s.attributions, array_fill(NULL::text, ARRAY[cardinality(s.tellings)])) END
  FROM standings_before s LEFT JOIN (
    SELECT s.standing, array_agg(coalesce(o.key, s.telling) ORDER BY s.nth) AS tellings, array_agg(s.start ORDER BY s.nth) AS starts
    FROM standings_told s LEFT JOIN tellings_told o ON o.telling = s.telling AND o.finding = s.finding GROUP BY s.standing
  ) told ON told.standing = s.key ORDER BY s.key;
--> statement-breakpoint
ALTER TABLE standings ALTER COLUMN key ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME standings_told_key_seq);
--> statement-breakpoint
SELECT setval('standings_told_key_seq', nextval(pg_get_serial_sequence('standings_before', 'key')), false);
--> statement-breakpoint
DROP TABLE standings_before;
--> statement-breakpoint
ALTER SEQUENCE standings_told_key_seq RENAME TO standings_key_seq;
--> statement-breakpoint
ALTER TABLE standings ADD CONSTRAINT standings_pkey PRIMARY KEY (key);
--> statement-breakpoint
CREATE INDEX "standings_article" ON "standings" USING btree ("article");
--> statement-breakpoint
CREATE INDEX "standings_revision" ON "standings" USING hash ("revision");
--> statement-breakpoint
CREATE TRIGGER standings_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON standings FOR EACH STATEMENT EXECUTE FUNCTION stemma_refuse();
--> statement-breakpoint
-- Written anew, so that what was there before takes no room.
ALTER TABLE tellings ALTER COLUMN said SET DATA TYPE bytea USING said || '\x'::bytea;
--> statement-breakpoint
ALTER TABLE revisions ALTER COLUMN layout SET DATA TYPE text USING layout || '';
--> statement-breakpoint
-- What is attributed in a revision, packed, and from where its spans are counted: as its first standing tells it, each place
-- once, however many say it together, or as the revision lists it.
CREATE FUNCTION stemma_attributions(of_revision text) RETURNS TABLE (id text, place integer, start integer, said bytea)
  LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
  RETURN QUERY
  SELECT coalesce(s.names[cardinality(s.tellings) + u.nth], stemma_attribution_id(of_revision, p.place)), p.place,
    s.starts[u.nth]::integer, t.said
  FROM (SELECT * FROM standings f WHERE f.revision = of_revision ORDER BY f.key LIMIT 1) s
  CROSS JOIN LATERAL unnest(s.tellings) WITH ORDINALITY AS u(telling, nth)
  CROSS JOIN LATERAL (SELECT coalesce(s.places[u.nth], u.nth - 1)::integer AS place) p
  JOIN tellings t ON t.key = u.telling
  WHERE s.starts[u.nth] IS NOT NULL AND (s.places IS NULL OR array_position(s.places, p.place) = u.nth);
  IF NOT FOUND THEN
    RETURN QUERY
    SELECT coalesce(r.ids[u.nth], stemma_attribution_id(of_revision, (u.nth - 1)::integer)), (u.nth - 1)::integer,
      coalesce(r.starts[u.nth], r.far[u.nth]), f.body
    FROM revisions r CROSS JOIN LATERAL unnest(r.findings) WITH ORDINALITY AS u(finding, nth) JOIN findings f ON f.key = u.finding
    WHERE r.id = of_revision;
  END IF;
END $$;
--> statement-breakpoint
-- One attribution of a revision: what is said, and from where its spans are counted.
CREATE FUNCTION stemma_said(of_revision text, attribution text) RETURNS jsonb
  LANGUAGE plpgsql STABLE STRICT SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  here jsonb;
BEGIN
  SELECT jsonb_build_object('from', s.starts[u.nth], 'said', t.said) INTO here
  FROM standings s CROSS JOIN LATERAL (
    SELECT n AS nth FROM generate_subscripts(s.tellings, 1) AS n WHERE
      attribution = coalesce(s.names[cardinality(s.tellings) + n], stemma_attribution_id(of_revision, coalesce(s.places[n], n - 1)))) u
  JOIN tellings t ON t.key = s.tellings[u.nth]
  WHERE s.revision = of_revision AND s.starts[u.nth] IS NOT NULL LIMIT 1;
  IF NOT FOUND THEN
    SELECT jsonb_build_object('from', a.start, 'said', a.said) INTO here FROM stemma_attributions(of_revision) a WHERE a.id = attribution;
  END IF;
  RETURN here;
END $$;
--> statement-breakpoint
-- Claims where they stand, as before, with the telling of each and where its attribution begins.
CREATE VIEW occurrences AS
  SELECT coalesce(s.names[place.nth], stemma_occurrence_id(t.claim, named.attribution)) AS id, t.claim, named.attribution,
    s.revision, s.article, t.agent, stemma_unpacked(t.wording) COLLATE "C" AS wording, t.profile, s.since, e.until, place.of AS attribution_place,
    s.key AS standing, place.nth, s.starts[place.nth] AS attribution_start, t.key AS telling
  FROM standings s JOIN tellings t ON t.article = s.article AND t.key = ANY (s.tellings)
  CROSS JOIN LATERAL (SELECT array_position(s.tellings, t.key) AS nth) told
  CROSS JOIN LATERAL (SELECT told.nth, coalesce(s.places[told.nth], told.nth - 1) AS of) place
  CROSS JOIN LATERAL (
    SELECT coalesce(s.names[cardinality(s.tellings) + place.nth], stemma_attribution_id(s.revision, place.of)) AS attribution) named
  LEFT JOIN endings e ON e.standing = s.key AND e.nth = place.nth;
--> statement-breakpoint
-- Writes occurrences. One that comes without its place stands in a revision that was written before, and is looked for there.
CREATE OR REPLACE FUNCTION stemma_stand(given jsonb, v integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  places jsonb;
BEGIN
  IF coalesce(jsonb_array_length(given), 0) = 0 THEN
    RETURN;
  END IF;
  IF EXISTS (SELECT 1 FROM jsonb_array_elements(given) AS o WHERE NOT o ? 'place') THEN
    SELECT coalesce(jsonb_object_agg(r.id || ' ' || a.id, jsonb_build_object('place', a.place)
        || CASE WHEN r.findings IS NULL THEN jsonb_build_object('start', a.start, 'said', a.said) ELSE '{}' END), '{}') INTO places
      FROM (SELECT DISTINCT o->>'revision' AS id FROM jsonb_array_elements(given) AS o) g
      JOIN revisions r ON r.id = g.id CROSS JOIN LATERAL stemma_attributions(r.id) a;
    SELECT jsonb_agg(coalesce(places->concat(o->>'revision', ' ', o->>'attribution'), '{"place": -1}') || o) INTO given
      FROM jsonb_array_elements(given) AS o;
  END IF;
  IF EXISTS (SELECT 1 FROM standings s
      WHERE s.article = ANY (ARRAY (SELECT o->>'article' FROM jsonb_array_elements(given) AS o))) THEN
    IF EXISTS (SELECT 1 FROM (SELECT DISTINCT revision FROM jsonb_to_recordset(given) AS o(revision text)) r
      JOIN occurrences s ON s.revision = r.revision AND s.until IS NULL
      JOIN jsonb_to_recordset(given) AS o(id text) ON o.id = s.id) THEN
      RAISE EXCEPTION 'a changeset asserts occurrences that live already' USING ERRCODE = 'unique_violation';
    END IF;
    INSERT INTO tellings (article, claim, agent, wording, profile, again, sketch, said)
      SELECT DISTINCT o.article, o.claim, o.agent, stemma_packed(o.wording), o.profile, o.again, ('x' || o.sketch)::bit(512), o.said
      FROM jsonb_to_recordset(given)
        AS o(article text, claim text, agent text, wording text, profile jsonb, again integer, sketch text, said bytea)
      WHERE NOT EXISTS (SELECT 1 FROM tellings t WHERE t.claim = o.claim AND t.article = o.article AND t.again = o.again
        AND t.wording = stemma_packed(o.wording) AND t.agent IS NOT DISTINCT FROM o.agent AND t.profile = o.profile
        AND t.said IS NOT DISTINCT FROM o.said);
  ELSE
    INSERT INTO tellings (article, claim, agent, wording, profile, again, sketch, said)
      SELECT DISTINCT o.article, o.claim, o.agent, stemma_packed(o.wording), o.profile, o.again, ('x' || o.sketch)::bit(512), o.said
      FROM jsonb_to_recordset(given)
        AS o(article text, claim text, agent text, wording text, profile jsonb, again integer, sketch text, said bytea);
  END IF;
  INSERT INTO standings (revision, article, since, tellings, starts, places, names)
    SELECT o.revision, o.article, v, array_agg(o.telling ORDER BY o.place, o.id),
      CASE WHEN bool_or(o.start IS NOT NULL) THEN array_agg(o.start ORDER BY o.place, o.id) END,
      CASE WHEN min(o.place) = 0 AND max(o.place) = count(*) - 1 AND count(DISTINCT o.place) = count(*) THEN NULL
        ELSE array_agg(o.place ORDER BY o.place, o.id) END,
      CASE WHEN bool_or(NOT o.follows OR NOT o.follows_at) THEN array_agg(CASE WHEN NOT o.follows THEN o.id END ORDER BY o.place, o.id)
        || array_agg(CASE WHEN NOT o.follows_at THEN o.attribution END ORDER BY o.place, o.id) END
    FROM (
      SELECT o.*, o.id = stemma_occurrence_id(o.claim, o.attribution) AS follows,
        o.attribution = stemma_attribution_id(o.revision, o.place) AS follows_at, (
        SELECT min(t.key) FROM tellings t WHERE t.claim = o.claim AND t.article = o.article AND t.again = o.again
          AND t.wording = stemma_packed(o.wording) AND t.agent IS NOT DISTINCT FROM o.agent AND t.profile = o.profile
          AND t.said IS NOT DISTINCT FROM o.said) AS telling
      FROM jsonb_to_recordset(given)
        AS o(id text, claim text, attribution text, revision text, article text, agent text, wording text, profile jsonb,
          again integer, place integer, start smallint, said bytea)) o
    GROUP BY o.revision, o.article;
END $$;
--> statement-breakpoint
-- Writes one changeset as the next version, in one statement of the named transaction; as before; attributions that occurrences tell are listed with no revision.
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
      r.base, r.layout, held.findings, CASE WHEN NOT held.far THEN held.starts END, CASE WHEN held.far THEN held.starts END,
      held.ids
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
ANALYZE revisions, standings, tellings, findings;
