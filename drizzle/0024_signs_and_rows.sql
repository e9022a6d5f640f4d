-- Tellings are numbered within their article, and a number is a character, so that a standing has those that it tells as the
-- characters of a text: most are one byte, in place of four. Where attributions begin is two bytes each. What the linker knows of
-- a claim is written by the program (`src/store/packed/profile.ts`). A revision stands in the row of its first standing, for both
-- have the same ids; what else is asserted of it has rows that tell no revision, so that each is read in one place.
CREATE FUNCTION stemma_sign(number integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT chr(number + CASE WHEN number < 55263 THEN 33 ELSE 2081 END)
$$;
--> statement-breakpoint
CREATE FUNCTION stemma_number(sign text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT ascii(sign) - CASE WHEN ascii(sign) < 55296 THEN 33 ELSE 2081 END
$$;
--> statement-breakpoint
-- Where the nth attribution begins; null where that is not told.
CREATE FUNCTION stemma_start(starts bytea, nth integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT nullif(get_byte(starts, 2 * nth - 2) * 256 + get_byte(starts, 2 * nth - 1), 65535)
$$;
--> statement-breakpoint
DROP VIEW occurrences;
--> statement-breakpoint
ALTER TABLE tellings RENAME TO tellings_before;
--> statement-breakpoint
ALTER TABLE tellings_before RENAME CONSTRAINT tellings_pkey TO tellings_before_pkey;
--> statement-breakpoint
DROP INDEX tellings_claim;
--> statement-breakpoint
DROP INDEX tellings_agent;
--> statement-breakpoint
ALTER TABLE standings RENAME TO standings_before;
--> statement-breakpoint
ALTER TABLE standings_before RENAME CONSTRAINT standings_pkey TO standings_before_pkey;
--> statement-breakpoint
DROP INDEX standings_article;
--> statement-breakpoint
DROP INDEX standings_revision;
--> statement-breakpoint
ALTER TABLE revisions RENAME TO revisions_before;
--> statement-breakpoint
CREATE TABLE "tellings" (
	"again" smallint NOT NULL,
	"sign" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"claim" text COLLATE "C" NOT NULL,
	"agent" text COLLATE "C",
	"wording" bytea NOT NULL,
	"profile" text NOT NULL,
	"sketch" bit(512),
	"said" bytea
);
--> statement-breakpoint
CREATE TABLE "standings" (
	"key" integer NOT NULL,
	"since" integer,
	"base" integer,
	"revision" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"tellings" text COLLATE "C",
	"starts" bytea,
	"places" integer[],
	"names" text[],
	"content" bytea,
	"headline" text,
	"language" text COLLATE "C",
	"layout" text,
	"text" text,
	"document" jsonb,
	"findings" integer[],
	"begins" integer[],
	"ids" text[],
	CONSTRAINT "standings_told" CHECK (("standings"."tellings" is null) = ("standings"."since" is null)
      and ("standings"."content" is null) = ("standings"."text" is null)
      and ("standings"."tellings" is not null or "standings"."text" is not null))
);
--> statement-breakpoint
CREATE TEMPORARY TABLE signs ON COMMIT DROP AS
  SELECT key, stemma_sign((row_number() OVER (PARTITION BY article ORDER BY key) - 1)::integer) AS sign FROM tellings_before;
--> statement-breakpoint
CREATE UNIQUE INDEX signs_key ON signs (key);
--> statement-breakpoint
ANALYZE signs;
--> statement-breakpoint
-- What is known of a claim, as the program writes it: six values, or where there are others, all with their names.
INSERT INTO tellings (again, sign, article, claim, agent, wording, profile, sketch, said)
  SELECT t.again, s.sign, t.article, t.claim, t.agent, t.wording, CASE WHEN t.profile ?& '{at,behalf,holder,months,speaker,polarity}'
        AND t.profile - '{at,behalf,holder,months,speaker,polarity}'::text[] = '{}'
        AND jsonb_typeof(t.profile->'at') IN ('string', 'null') AND jsonb_typeof(t.profile->'behalf') IN ('string', 'null')
        AND jsonb_typeof(t.profile->'holder') IN ('string', 'null') AND jsonb_typeof(t.profile->'speaker') IN ('string', 'null')
        AND jsonb_typeof(t.profile->'polarity') IN ('string', 'null') AND t.profile->>'months' ~ '^\[("[^"\\]*"(, )?)*\]$'
      THEN concat('[', CASE WHEN t.profile->>'at' ~ '^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$'
          AND stemma_ago(t.profile->>'at', t.profile->>'at') = 0 THEN stemma_ms(t.profile->>'at')::text ELSE (t.profile->'at')::text END,
        ',', t.profile->'behalf', ',', t.profile->'holder', ',', replace(t.profile->>'months', '", "', '","'), ',',
        t.profile->'speaker', ',', t.profile->'polarity', ']')
      ELSE t.profile::text END, t.sketch, t.said
  FROM tellings_before t JOIN signs s ON s.key = t.key ORDER BY t.key;
--> statement-breakpoint
-- The first standing of each revision; a key of its own where it has none.
CREATE TEMPORARY TABLE rows_of ON COMMIT DROP AS
  SELECT r.id AS revision, coalesce(min(s.key), nextval(pg_get_serial_sequence('standings_before', 'key'))::integer) AS key
  FROM revisions_before r LEFT JOIN standings_before s ON s.revision = r.id AND s.article = r.article GROUP BY r.id;
--> statement-breakpoint
CREATE UNIQUE INDEX rows_of_revision ON rows_of (revision);
--> statement-breakpoint
ANALYZE rows_of;
--> statement-breakpoint
INSERT INTO standings (key, since, base, revision, article, tellings, starts, places, names, content, headline, language, layout, text,
    document, findings, begins, ids)
  SELECT coalesce(o.key, s.key), s.since, b.key, coalesce(r.id, s.revision), coalesce(r.article, s.article),
    (SELECT string_agg(n.sign, '' ORDER BY u.nth) FROM unnest(s.tellings) WITH ORDINALITY AS u(telling, nth) JOIN signs n ON n.key = u.telling),
    (SELECT string_agg(int2send(coalesce(u.start, -1::smallint)), '' ORDER BY u.nth) FROM unnest(s.starts) WITH ORDINALITY AS u(start, nth)), s.places,
    s.names, r.content, r.headline, r.language, r.layout, r.text, r.document, r.findings, coalesce(r.far, r.starts::integer[]), r.ids
  FROM revisions_before r JOIN rows_of o ON o.revision = r.id LEFT JOIN rows_of b ON b.revision = r.base
  FULL JOIN standings_before s ON s.key = o.key
  ORDER BY 1;
--> statement-breakpoint
ALTER TABLE standings ALTER COLUMN key ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME standings_whole_key_seq);
--> statement-breakpoint
SELECT setval('standings_whole_key_seq', nextval(pg_get_serial_sequence('standings_before', 'key')), false);
--> statement-breakpoint
DROP TABLE standings_before;
--> statement-breakpoint
DROP TABLE tellings_before;
--> statement-breakpoint
DROP TABLE revisions_before;
--> statement-breakpoint
ALTER SEQUENCE standings_whole_key_seq RENAME TO standings_key_seq;
--> statement-breakpoint
ALTER TABLE standings ADD CONSTRAINT standings_pkey PRIMARY KEY (key);
--> statement-breakpoint
ALTER TABLE tellings ADD CONSTRAINT tellings_article_sign_pk PRIMARY KEY (article, sign);
--> statement-breakpoint
CREATE INDEX "tellings_claim" ON "tellings" USING hash ("claim");
--> statement-breakpoint
CREATE INDEX "tellings_agent" ON "tellings" USING btree ("agent");
--> statement-breakpoint
CREATE INDEX "standings_article" ON "standings" USING btree ("article");
--> statement-breakpoint
CREATE INDEX "standings_revision" ON "standings" USING hash ("revision");
--> statement-breakpoint
CREATE TRIGGER tellings_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON tellings FOR EACH STATEMENT EXECUTE FUNCTION stemma_refuse();
--> statement-breakpoint
CREATE TRIGGER standings_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON standings FOR EACH STATEMENT EXECUTE FUNCTION stemma_refuse();
--> statement-breakpoint
-- A record is looked for by its id alone; that no two of one id live at a time is seen to where they are written.
ALTER TABLE claims DROP CONSTRAINT claims_id_since_pk;
--> statement-breakpoint
ALTER TABLE relations DROP CONSTRAINT relations_id_since_pk;
--> statement-breakpoint
ALTER TABLE events DROP CONSTRAINT events_id_since_pk;
--> statement-breakpoint
CREATE INDEX "claims_id" ON "claims" USING hash ("id");
--> statement-breakpoint
CREATE INDEX "relations_id" ON "relations" USING hash ("id");
--> statement-breakpoint
CREATE INDEX "events_id" ON "events" USING hash ("id");
--> statement-breakpoint
-- Revisions by themselves; `base` is the key of another.
CREATE VIEW revisions AS
  SELECT key, revision AS id, article, content, headline, language, text, document, base, layout, findings, begins AS starts, ids
  FROM standings WHERE text IS NOT NULL;
--> statement-breakpoint
-- Claims where they stand, as before.
CREATE VIEW occurrences AS
  SELECT coalesce(s.names[place.nth], stemma_occurrence_id(t.claim, named.attribution)) AS id, t.claim, named.attribution,
    s.revision, s.article, t.agent, stemma_unpacked(t.wording) COLLATE "C" AS wording, t.profile, s.since, e.until, place.of AS attribution_place,
    s.key AS standing, place.nth, stemma_start(s.starts, place.nth) AS attribution_start, t.sign AS telling
  FROM standings s JOIN tellings t ON t.article = s.article AND strpos(s.tellings, t.sign) > 0
  CROSS JOIN LATERAL (SELECT strpos(s.tellings, t.sign) AS nth) told
  CROSS JOIN LATERAL (SELECT told.nth, coalesce(s.places[told.nth], told.nth - 1) AS of) place
  CROSS JOIN LATERAL (
    SELECT coalesce(s.names[length(s.tellings) + place.nth], stemma_attribution_id(s.revision, place.of)) AS attribution) named
  LEFT JOIN endings e ON e.standing = s.key AND e.nth = place.nth;
--> statement-breakpoint
-- What is attributed in a revision, as before.
CREATE OR REPLACE FUNCTION stemma_attributions(of_revision text) RETURNS TABLE (id text, place integer, start integer, said bytea)
  LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
  RETURN QUERY
  SELECT coalesce(s.names[length(s.tellings) + u.nth], stemma_attribution_id(of_revision, p.place)), p.place,
    stemma_start(s.starts, u.nth::integer), t.said
  FROM (SELECT * FROM standings f WHERE f.revision = of_revision AND f.tellings IS NOT NULL ORDER BY f.key LIMIT 1) s
  CROSS JOIN LATERAL unnest(string_to_array(s.tellings, NULL)) WITH ORDINALITY AS u(sign, nth)
  CROSS JOIN LATERAL (SELECT coalesce(s.places[u.nth], u.nth - 1)::integer AS place) p
  JOIN tellings t ON t.article = s.article AND t.sign = u.sign
  WHERE stemma_start(s.starts, u.nth::integer) IS NOT NULL AND (s.places IS NULL OR array_position(s.places, p.place) = u.nth);
  IF NOT FOUND THEN
    RETURN QUERY
    SELECT coalesce(r.ids[u.nth], stemma_attribution_id(of_revision, (u.nth - 1)::integer)), (u.nth - 1)::integer,
      r.starts[u.nth], f.body
    FROM revisions r CROSS JOIN LATERAL unnest(r.findings) WITH ORDINALITY AS u(finding, nth) JOIN findings f ON f.key = u.finding
    WHERE r.id = of_revision;
  END IF;
END $$;
--> statement-breakpoint
-- One attribution of a revision, as before.
CREATE OR REPLACE FUNCTION stemma_said(of_revision text, attribution text) RETURNS jsonb
  LANGUAGE plpgsql STABLE STRICT SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  here jsonb;
BEGIN
  -- The place is found first, by a fence: for each telling of the article all places would be gone through again.
  SELECT jsonb_build_object('from', stemma_start(p.starts, p.nth), 'said', t.said) INTO here
  FROM (
    SELECT s.article, s.tellings, s.starts, n AS nth
    FROM standings s CROSS JOIN LATERAL generate_series(1, length(s.tellings)) AS n
    WHERE s.revision = of_revision AND stemma_start(s.starts, n) IS NOT NULL
      AND attribution = coalesce(s.names[length(s.tellings) + n], stemma_attribution_id(of_revision, coalesce(s.places[n], n - 1)))
    LIMIT 1) p
  JOIN tellings t ON t.article = p.article AND t.sign = substr(p.tellings, p.nth, 1);
  IF NOT FOUND THEN
    SELECT jsonb_build_object('from', a.start, 'said', a.said) INTO here FROM stemma_attributions(of_revision) a WHERE a.id = attribution;
  END IF;
  RETURN here;
END $$;
--> statement-breakpoint
DROP FUNCTION stemma_stand(jsonb, integer);
--> statement-breakpoint
-- Writes revisions, and occurrences, those of a revision that is written with them in its row; tellings that are new go on behind those of
-- their article.
CREATE FUNCTION stemma_stand(given jsonb, fresh jsonb, v integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  places jsonb;
  stood boolean;
BEGIN
  IF coalesce(jsonb_array_length(given), 0) + coalesce(jsonb_array_length(fresh), 0) = 0 THEN
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
  stood := EXISTS (SELECT 1 FROM standings s
    WHERE s.article = ANY (ARRAY (SELECT o->>'article' FROM jsonb_array_elements(given) AS o)));
  -- What stands is looked for by its index, whatever the database has counted so far.
  IF stood AND EXISTS (SELECT 1 FROM (SELECT DISTINCT revision FROM jsonb_to_recordset(given) AS o(revision text)) r
      CROSS JOIN LATERAL (SELECT l.id FROM occurrences l WHERE l.revision = r.revision AND l.until IS NULL OFFSET 0) s
      JOIN jsonb_to_recordset(given) AS o(id text) ON o.id = s.id) THEN
    RAISE EXCEPTION 'a changeset asserts occurrences that live already' USING ERRCODE = 'unique_violation';
  END IF;
  INSERT INTO tellings (again, sign, article, claim, agent, wording, profile, sketch, said)
    SELECT n.again, stemma_sign(coalesce(
        (SELECT stemma_number(l.sign) FROM tellings l WHERE l.article = n.article ORDER BY l.sign DESC LIMIT 1), -1) + n.nth::integer),
      n.article, n.claim, n.agent, stemma_packed(n.wording), n.profile, ('x' || n.sketch)::bit(512), n.said
    FROM (
      SELECT o.*, row_number() OVER (PARTITION BY o.article ORDER BY o.place, o.claim) AS nth
      FROM (
        SELECT o.article, o.claim, o.agent, o.wording, o.profile, o.again, o.sketch, o.said, min(o.place) AS place
        FROM jsonb_to_recordset(given)
          AS o(article text, claim text, agent text, wording text, profile text, again smallint, sketch text, said bytea, place integer)
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8) o
      WHERE NOT (stood AND EXISTS (
        SELECT 1 FROM (SELECT * FROM tellings k WHERE k.claim = o.claim OFFSET 0) t WHERE t.article = o.article AND t.again = o.again
        AND t.wording = stemma_packed(o.wording) AND t.agent IS NOT DISTINCT FROM o.agent AND t.profile = o.profile
        AND t.said IS NOT DISTINCT FROM o.said))) n;
  WITH told AS MATERIALIZED (
    SELECT o.revision, o.article, string_agg(o.telling, '' ORDER BY o.place, o.id) AS tellings,
      CASE WHEN bool_or(o.start IS NOT NULL)
        THEN string_agg(int2send(coalesce(o.start, -1::smallint)), '' ORDER BY o.place, o.id) END AS starts,
      CASE WHEN min(o.place) = 0 AND max(o.place) = count(*) - 1 AND count(DISTINCT o.place) = count(*) THEN NULL
        ELSE array_agg(o.place ORDER BY o.place, o.id) END AS places,
      CASE WHEN bool_or(NOT o.follows OR NOT o.follows_at) THEN array_agg(CASE WHEN NOT o.follows THEN o.id END ORDER BY o.place, o.id)
        || array_agg(CASE WHEN NOT o.follows_at THEN o.attribution END ORDER BY o.place, o.id) END AS names
    FROM (
      SELECT o.*, o.id = stemma_occurrence_id(o.claim, o.attribution) AS follows,
        o.attribution = stemma_attribution_id(o.revision, o.place) AS follows_at, (
        SELECT min(t.sign) FROM (SELECT * FROM tellings k WHERE k.claim = o.claim OFFSET 0) t WHERE t.article = o.article AND t.again = o.again
          AND t.wording = stemma_packed(o.wording) AND t.agent IS NOT DISTINCT FROM o.agent AND t.profile = o.profile
          AND t.said IS NOT DISTINCT FROM o.said) AS telling
      FROM jsonb_to_recordset(given)
        AS o(id text, claim text, attribution text, revision text, article text, agent text, wording text, profile text,
          again smallint, place integer, start smallint, said bytea)) o
    GROUP BY o.revision, o.article),
  held AS MATERIALIZED (
    SELECT DISTINCT ON (r.id) r.*, l.findings, l.starts, l.ids
    FROM jsonb_to_recordset(fresh) AS r(id text, article text, content text, headline text, language text,
      text text, document jsonb, base text, layout text, attributions jsonb)
    CROSS JOIN LATERAL (
      SELECT array_agg(f.key ORDER BY a.place) AS findings, array_agg(a.start ORDER BY a.place) AS starts,
        CASE WHEN bool_and(a.id = stemma_attribution_id(r.id, a.place)) THEN NULL ELSE array_agg(a.id ORDER BY a.place) END AS ids
      FROM jsonb_to_recordset(r.attributions) AS a(id text, place integer, start integer, digest uuid)
      JOIN findings f ON f.digest = a.digest) l
    WHERE NOT EXISTS (SELECT 1 FROM standings s WHERE s.revision = r.id AND s.text IS NOT NULL))
  INSERT INTO standings (revision, article, since, tellings, starts, places, names, base, content, headline, language, layout, text,
      document, findings, begins, ids)
    SELECT coalesce(h.id, t.revision), coalesce(h.article, t.article), CASE WHEN t.revision IS NOT NULL THEN v END,
      t.tellings, t.starts, t.places, t.names,
      (SELECT b.key FROM standings b WHERE b.revision = h.base AND b.text IS NOT NULL), stemma_packed(h.content), h.headline,
      h.language, h.layout, h.text, nullif(h.document, '{"notices": []}'), h.findings, h.starts, h.ids
    FROM held h FULL JOIN told t ON t.revision = h.id AND t.article = h.article;
END $$;
--> statement-breakpoint
-- Writes one changeset as the next version, in one statement of the named transaction; as before, revisions with what stands in them.
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
  RETURN json_build_object('version', v, 'at', moment_of, 'activity', j->'activity'->>'id');
END $$;
--> statement-breakpoint
TRUNCATE heads, mentions;
--> statement-breakpoint
ALTER TABLE heads ALTER COLUMN tellings SET DATA TYPE text COLLATE "C" USING '';
--> statement-breakpoint
-- Writes the row of an article's live head anew, as before; what stands in it is told by signs.
CREATE OR REPLACE FUNCTION stemma_lead(of_article text) RETURNS void LANGUAGE plpgsql
  SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  AS $$
DECLARE
  was heads;
  is_now heads;
BEGIN
  DELETE FROM heads h WHERE h.key = stemma_hash(of_article) AND h.article = of_article RETURNING * INTO was;
  IF FOUND THEN
    DELETE FROM mentions m USING unnest(was.topics) t WHERE m.topic = t AND m.at = was.at AND m.head = was.key;
  END IF;
  INSERT INTO heads (key, article, at, read, weighs, topics, tellings, sketches)
    SELECT stemma_hash(t.article), t.article, stemma_ms(t.at), concat_ws(' ', t.revision, t.headed, (
        SELECT max(greatest(s.since, e.until)) FROM standings s LEFT JOIN endings e ON e.standing = s.key WHERE s.revision = t.revision)),
      (SELECT count(*) + count(*) FILTER (WHERE w.topic LIKE 'name:%') FROM unnest(l.topics) AS w(topic)),
      ARRAY (SELECT stemma_topic(w.topic) FROM unnest(l.topics) AS w(topic)), told.tellings, told.sketches
    FROM tenures t JOIN topic_lists l ON l.key = t.topics CROSS JOIN LATERAL (
      SELECT string_agg(o.sign, '' ORDER BY s.key, u.nth) AS tellings, array_agg(o.sketch ORDER BY s.key, u.nth) AS sketches
      FROM standings s CROSS JOIN LATERAL unnest(string_to_array(s.tellings, NULL)) WITH ORDINALITY AS u(telling, nth) CROSS JOIN LATERAL (
        SELECT g.sign, g.sketch FROM tellings g WHERE g.article = s.article AND g.sign = u.telling OFFSET 0) o
      WHERE s.revision = t.revision AND NOT EXISTS (SELECT 1 FROM endings e WHERE e.standing = s.key AND e.nth = u.nth)) told
    WHERE t.article = of_article AND t.headed IS NOT NULL AND t.passed IS NULL AND told.tellings IS NOT NULL
    LIMIT 1 ON CONFLICT DO NOTHING RETURNING * INTO is_now;
  IF FOUND THEN
    INSERT INTO mentions (topic, at, head) SELECT DISTINCT t, is_now.at, is_now.key FROM unnest(is_now.topics) t
      WHERE t & 1 = 1 OR cardinality(is_now.topics) <= 12;
  END IF;
END $$;
--> statement-breakpoint
SELECT stemma_lead(t.article) FROM tenures t WHERE t.headed IS NOT NULL AND t.passed IS NULL;
--> statement-breakpoint
CREATE TRIGGER standings_lead AFTER INSERT ON standings REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION stemma_leads_where();
--> statement-breakpoint
-- The claims that stand in the heads closest to a new one, as before.
CREATE OR REPLACE FUNCTION stemma_near(of_article text, about text, moment text, earliest text, latest text, listed integer,
    compared integer, alike double precision, most integer, known text, sought text, least_shared integer)
  RETURNS TABLE (j text) LANGUAGE plpgsql STABLE
  SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  AS $$
DECLARE
  -- So few topics that hardly any can be shared: a brief, a headline, a post.
  brief CONSTANT integer := 12;
  spoken CONSTANT bigint[] := ARRAY (SELECT stemma_topic(w.topic) FROM unnest(string_to_array(about, E'\n')) AS w(topic));
  briefly CONSTANT boolean := cardinality(spoken) <= brief;
  own CONSTANT bigint := stemma_hash(of_article);
  mine CONSTANT bit(512)[] := ('{x' || replace(sought, E'\n', ',x') || '}')::bit(512)[];
  any_of_mine CONSTANT bit(512) := (SELECT bit_or(m) FROM unnest(mine) m);
  began CONSTANT bigint := stemma_ms(moment);
  first CONSTANT bigint := stemma_ms(earliest);
  last CONSTANT bigint := stemma_ms(latest);
BEGIN
  RETURN QUERY
  WITH lists AS MATERIALIZED (
    SELECT w.topic, later.heads || earlier.heads AS heads, later.n < w.most AND earlier.n < w.most AS rare,
      -- Squares, as whole numbers, so that a sum does not depend on the order. A list that is full tells how often in the rest.
      (1e4 * CASE w.topic & 1 WHEN 0 THEN 2.5 ELSE ln(1 + 1000 / greatest(1,
        CASE WHEN later.n = w.most THEN later.n * greatest(1, (last - began) / greatest(1, later.until - began)::double precision) ELSE later.n END
        + CASE WHEN earlier.n = w.most THEN earlier.n * greatest(1, (began - first) / greatest(1, began - earlier.since)::double precision)
          ELSE earlier.n END)) END ^ 2)::integer AS weight
    FROM (SELECT t AS topic, CASE WHEN t & 1 = 1 THEN listed WHEN briefly THEN listed / 4 ELSE 0 END AS most FROM unnest(spoken) t OFFSET 0) w
    CROSS JOIN LATERAL (
      SELECT array_agg(h.head) AS heads, count(*) AS n, max(h.at) AS until FROM (
        SELECT m.head, m.at FROM mentions m WHERE m.topic = w.topic AND m.at >= began AND m.at <= last AND m.head <> own
        ORDER BY m.at, m.head LIMIT w.most) h) later
    CROSS JOIN LATERAL (
      SELECT array_agg(h.head) AS heads, count(*) AS n, min(h.at) AS since FROM (
        SELECT m.head, m.at FROM mentions m WHERE m.topic = w.topic AND m.at < began AND m.at >= first AND m.head <> own
        ORDER BY m.at DESC, m.head DESC LIMIT w.most) h) earlier),
  mine_all AS MATERIALIZED (
    SELECT array_agg(l.topic) AS topics, array_agg(l.weight) AS weights, sum(l.weight)::double precision / sqrt(count(*) + sum(l.topic & 1)) AS norm
    FROM lists l),
  near AS (
    SELECT l.head, sum(l.weight) AS weight FROM (SELECT unnest(o.heads) AS head, o.weight, o.rare FROM lists o) l
    GROUP BY l.head HAVING bool_or(l.rare) ORDER BY 2 DESC, 1 LIMIT compared),
  nearest AS MATERIALIZED (
    SELECT h.read, strpos(known, E'\n' || h.read || E'\n') > 0 AS kept, h.article, h.tellings, h.sketches,
      row_number() OVER (ORDER BY shared.weight / (m.norm * sqrt(h.weighs)) DESC, abs(h.at - began), h.article) AS nth
    FROM mine_all m CROSS JOIN near n CROSS JOIN LATERAL (SELECT * FROM heads h WHERE h.key = n.head OFFSET 0) h CROSS JOIN LATERAL (
      SELECT count(*) AS topics, sum(t.weight) AS weight FROM (SELECT unnest(m.topics) AS topic, unnest(m.weights) AS weight) t
      WHERE t.topic = ANY (h.topics)) shared
    WHERE shared.topics >= 2 AND shared.weight >= alike * m.norm * sqrt(h.weighs)
    ORDER BY nth LIMIT most),
  told AS MATERIALIZED (
    SELECT s.read, s.kept, s.nth, t.claim, t.profile
    FROM (SELECT k.read, k.kept, k.nth, k.article, unnest(string_to_array(k.tellings, NULL)) AS telling, unnest(k.sketches) AS sketch
      FROM nearest k) s CROSS JOIN LATERAL (
      SELECT t.claim, t.profile FROM tellings t WHERE t.article = s.article AND t.sign = s.telling OFFSET 0) t
    WHERE s.sketch IS NULL OR bit_count(s.sketch & any_of_mine) >= least_shared
      AND (cardinality(mine) = 1 OR EXISTS (SELECT 1 FROM unnest(mine) m WHERE bit_count(s.sketch & m) >= least_shared)))
  SELECT json_build_array(t.read, t.claim, c.text, c.agent, CASE WHEN NOT t.kept THEN t.profile END, (
      SELECT json_agg(json_build_array(r.b, r.stance, r.score) ORDER BY r.b) FROM relations r
      WHERE r.a = t.claim AND r.until IS NULL AND r.b = ANY (ARRAY (SELECT o.claim FROM told o))))::text
  FROM told t LEFT JOIN LATERAL (
    SELECT c.text, c.agent FROM claims c WHERE c.id = t.claim AND c.until IS NULL AND NOT t.kept OFFSET 0) c ON true
  WHERE t.kept OR c.text IS NOT NULL
  ORDER BY t.nth, t.claim;
END $$;
--> statement-breakpoint
ANALYZE tellings, standings, claims, relations, events, heads, mentions;
