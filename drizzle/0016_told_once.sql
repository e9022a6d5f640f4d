-- Digests as bytes: 32 of hexadecimal digits; of anything else its own, behind a zero or two, so that they are never 32.
CREATE FUNCTION stemma_packed(digest text) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN digest ~ '^[0-9a-f]{64}$' THEN decode(digest, 'hex')
    ELSE CASE octet_length(digest) WHEN 31 THEN '\x0000'::bytea ELSE '\x00'::bytea END || convert_to(digest, 'UTF8') END
$$;
--> statement-breakpoint
CREATE FUNCTION stemma_unpacked(digest bytea) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE length(digest) WHEN 32 THEN encode(digest, 'hex') ELSE convert_from(ltrim(digest, '\x00'), 'UTF8') END
$$;
--> statement-breakpoint
-- The instant that lies so many milliseconds before another.
CREATE FUNCTION stemma_before(at text, ago integer) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT to_char((at::timestamptz - ago * interval '1 millisecond') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;
--> statement-breakpoint
-- How many milliseconds one instant lies before another; null where `stemma_before` would not give it back.
CREATE FUNCTION stemma_ago(at text, instant text) RETURNS integer LANGUAGE plpgsql STABLE AS $$
DECLARE
  form CONSTANT text := '^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$';
  ago double precision;
BEGIN
  IF NOT (at ~ form AND instant ~ form) THEN
    RETURN NULL;
  END IF;
  ago := round(extract(epoch FROM at::timestamptz - instant::timestamptz) * 1000);
  IF abs(ago) > 2147483647 OR stemma_before(at, ago::integer) <> instant THEN
    RETURN NULL;
  END IF;
  RETURN ago;
END $$;
--> statement-breakpoint
-- The id of a sighting follows from what it says (`ingest`); where one does not, it is written down.
CREATE FUNCTION stemma_sighting_id(article text, content text, modified text, captured text, origin text, arrived text)
  RETURNS text LANGUAGE sql STABLE AS $$
  SELECT 'see_' || left(encode(sha256(convert_to(concat('[', to_json(article), ',', to_json(content), ',',
    to_json(coalesce(modified, '')), ',', to_json(coalesce(captured, '')), ',',
    to_json(CASE WHEN modified IS NULL AND captured IS NULL THEN coalesce(origin, arrived) ELSE '' END), ']'), 'UTF8')), 'hex'), 20)
$$;
--> statement-breakpoint
DROP VIEW versions;
--> statement-breakpoint
DROP VIEW states;
--> statement-breakpoint
DROP VIEW occurrences;
--> statement-breakpoint
DROP VIEW attributions;
--> statement-breakpoint
ALTER TABLE activities RENAME TO activities_before;
--> statement-breakpoint
ALTER TABLE tenures RENAME TO tenures_before;
--> statement-breakpoint
ALTER TABLE revisions RENAME TO revisions_before;
--> statement-breakpoint
ALTER TABLE revisions_before DROP CONSTRAINT revisions_pkey;
--> statement-breakpoint
ALTER TABLE sightings RENAME TO sightings_before;
--> statement-breakpoint
CREATE TABLE "runs" (
	"version" integer NOT NULL,
	"software" integer NOT NULL,
	"started" integer,
	"ended" integer,
	"at" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"revision" text COLLATE "C",
	"article" text COLLATE "C",
	"times" text[],
	"who" text,
	"why" text
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"content" bytea NOT NULL,
	"headline" text,
	"language" text COLLATE "C",
	"text" text NOT NULL,
	"document" jsonb,
	"base" text COLLATE "C",
	"layout" text,
	"findings" integer[] DEFAULT '{}' NOT NULL,
	"starts" smallint[] DEFAULT '{}' NOT NULL,
	"far" integer[],
	"ids" text[]
);
--> statement-breakpoint
CREATE TABLE "repeats" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"content" bytea NOT NULL,
	"publisher" text COLLATE "C" NOT NULL,
	"published" text COLLATE "C",
	"modified" text COLLATE "C",
	"captured" text COLLATE "C",
	"arrived" text COLLATE "C" NOT NULL,
	"origin" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "tenures" (
	"key" integer NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "tenures_key_seq1" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"n" integer NOT NULL,
	"headed" integer,
	"passed" integer,
	"since" integer,
	"until" integer,
	"topics" integer,
	"later_topics" integer,
	"article" text COLLATE "C" NOT NULL,
	"revision" text COLLATE "C" NOT NULL,
	"publisher" text COLLATE "C" NOT NULL,
	"published" text COLLATE "C",
	"modified" text COLLATE "C",
	"captured" text COLLATE "C",
	"at" text COLLATE "C" NOT NULL,
	"restores" text COLLATE "C",
	"names" text[],
	"arrived" text COLLATE "C",
	"origin" text COLLATE "C",
	"sighting" text COLLATE "C",
	CONSTRAINT "tenures_lives" CHECK ("tenures"."passed" > "tenures"."headed" and "tenures"."until" > "tenures"."since")
);
--> statement-breakpoint
-- When the activity of a version began.
CREATE FUNCTION stemma_started(run runs) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(run.times[1], stemma_before(run.at, run.started))
$$;
--> statement-breakpoint
-- What older stores hold goes over.
INSERT INTO revisions (id, article, content, headline, language, text, document, base, layout, findings, starts, far, ids)
  SELECT id, article, stemma_packed(content), headline, language, text, nullif(document, '{"notices": []}'), base, layout,
    findings, CASE WHEN far THEN '{}' ELSE starts END, CASE WHEN far THEN starts END, ids
  FROM (SELECT *, EXISTS (SELECT 1 FROM unnest(starts) s WHERE s NOT BETWEEN -32768 AND 32767) AS far FROM revisions_before) r;
--> statement-breakpoint
ALTER TABLE revisions ADD CONSTRAINT "revisions_pkey" PRIMARY KEY ("id");
--> statement-breakpoint
INSERT INTO runs (version, software, started, ended, at, id, kind, revision, article, times, who, why)
  SELECT a.version, a.software, ago.started, ago.ended, a.at, a.id, a.kind, a.revision,
    CASE WHEN a.article = r.article THEN '' ELSE a.article END,
    CASE WHEN ago.started IS NULL OR ago.ended IS NULL THEN ARRAY[a.started, a.ended]::text[] END, a.who, a.why
  FROM activities_before a LEFT JOIN revisions r ON r.id = a.revision
  CROSS JOIN LATERAL (SELECT stemma_ago(a.at, a.started) AS started, stemma_ago(a.at, a.ended) AS ended) ago
  ORDER BY a.version;
--> statement-breakpoint
ALTER TABLE runs ADD CONSTRAINT "runs_pkey" PRIMARY KEY ("version");
--> statement-breakpoint
-- A state and a sighting that say the same, one of each at most, share a row.
CREATE TEMPORARY TABLE told_before ON COMMIT DROP AS
  SELECT key, id FROM (
    SELECT t.key, s.id, dense_rank() OVER (PARTITION BY t.article, r.content, t.publisher, t.published, t.modified, t.captured ORDER BY t.key) AS mth,
      dense_rank() OVER (PARTITION BY t.article, r.content, t.publisher, t.published, t.modified, t.captured ORDER BY s.arrived, s.id) AS nth
    FROM tenures_before t JOIN revisions r ON r.id = t.revision
    JOIN sightings_before s ON s.article = t.article AND r.article = s.article AND stemma_packed(s.content) = r.content
      AND s.publisher = t.publisher
      AND (s.published, s.modified, s.captured) IS NOT DISTINCT FROM (t.published, t.modified, t.captured)) fit
  WHERE mth = nth;
--> statement-breakpoint
INSERT INTO tenures (key, n, headed, passed, since, until, topics, later_topics, article, revision, publisher, published,
    modified, captured, at, restores, names, arrived, origin, sighting)
  OVERRIDING SYSTEM VALUE
  SELECT t.key, t.n, t.headed, t.passed, t.since, t.until, t.topics, t.later_topics, t.article, t.revision, t.publisher,
    CASE WHEN t.published = t.at THEN '' ELSE t.published END, CASE WHEN t.modified = t.at THEN '' ELSE t.modified END,
    CASE WHEN t.captured = t.at THEN '' ELSE t.captured END, t.at, t.restores, t.names,
    CASE WHEN s.arrived = stemma_started(a) THEN '' ELSE s.arrived END, s.origin,
    CASE WHEN s.id <> stemma_sighting_id(s.article, s.content, s.modified, s.captured, s.origin, s.arrived) THEN s.id END
  FROM tenures_before t LEFT JOIN told_before b ON b.key = t.key LEFT JOIN sightings_before s ON s.id = b.id
  LEFT JOIN runs a ON a.version = coalesce(t.headed, t.since)
  ORDER BY t.key;
--> statement-breakpoint
SELECT setval('tenures_key_seq1', max(key)) FROM tenures;
--> statement-breakpoint
INSERT INTO repeats (id, article, content, publisher, published, modified, captured, arrived, origin)
  SELECT s.id, s.article, stemma_packed(s.content), s.publisher, s.published, s.modified, s.captured, s.arrived, s.origin
  FROM sightings_before s WHERE NOT EXISTS (SELECT 1 FROM told_before b WHERE b.id = s.id);
--> statement-breakpoint
ALTER TABLE repeats ADD CONSTRAINT "repeats_pkey" PRIMARY KEY ("id");
--> statement-breakpoint
DROP TABLE activities_before;
--> statement-breakpoint
DROP TABLE tenures_before;
--> statement-breakpoint
DROP TABLE revisions_before;
--> statement-breakpoint
DROP TABLE sightings_before;
--> statement-breakpoint
ALTER SEQUENCE tenures_key_seq1 RENAME TO tenures_key_seq;
--> statement-breakpoint
ALTER TABLE tellings ALTER COLUMN wording TYPE bytea USING stemma_packed(wording);
--> statement-breakpoint
CREATE INDEX "revisions_article" ON "revisions" USING btree ("article");
--> statement-breakpoint
CREATE INDEX "repeats_article" ON "repeats" USING btree ("article");
--> statement-breakpoint
CREATE INDEX "tenures_article" ON "tenures" USING btree ("article");
--> statement-breakpoint
CREATE INDEX "tenures_revision" ON "tenures" USING hash ("revision");
--> statement-breakpoint
CREATE INDEX "tenures_at" ON "tenures" USING btree ("at");
--> statement-breakpoint
CREATE INDEX "tenures_head" ON "tenures" USING btree ("article") WHERE "tenures"."headed" is not null and "tenures"."passed" is null;
--> statement-breakpoint
DROP INDEX "standings_revision";
--> statement-breakpoint
CREATE INDEX "standings_revision" ON "standings" USING hash ("revision");
--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY '{runs,revisions,repeats}'::text[] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION stemma_refuse()', name || '_immutable', name);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE TRIGGER tenures_kept BEFORE DELETE OR TRUNCATE ON tenures FOR EACH STATEMENT EXECUTE FUNCTION stemma_refuse();
--> statement-breakpoint
CREATE TRIGGER tenures_only_go_on BEFORE UPDATE ON tenures FOR EACH ROW EXECUTE FUNCTION stemma_only_go_on();
--> statement-breakpoint
CREATE TRIGGER tenures_head_topics_begin AFTER INSERT ON tenures FOR EACH ROW
  WHEN (NEW.headed IS NOT NULL) EXECUTE FUNCTION stemma_head_topics();
--> statement-breakpoint
CREATE TRIGGER tenures_head_topics_end AFTER UPDATE ON tenures FOR EACH ROW
  WHEN (OLD.passed IS NULL AND NEW.passed IS NOT NULL) EXECUTE FUNCTION stemma_head_topics();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION stemma_next_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last runs;
BEGIN
  SELECT * INTO last FROM runs ORDER BY version DESC LIMIT 1;
  IF NEW.version <> coalesce(last.version, 0) + 1 OR NEW.at < last.at THEN
    RAISE EXCEPTION 'version % at % is refused: it does not follow version % at %',
      NEW.version, NEW.at, coalesce(last.version, 0), last.at USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER runs_next BEFORE INSERT ON runs FOR EACH ROW EXECUTE FUNCTION stemma_next_version();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION stemma_version_at(moment text) RETURNS integer LANGUAGE plpgsql STABLE AS $$
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
CREATE VIEW versions AS SELECT version, at, id AS activity FROM runs;
--> statement-breakpoint
-- The states of articles, each life by itself, as before; a time that is empty is `at`.
CREATE VIEW states AS
  SELECT coalesce(life.name, stemma_state_id(t.revision)) AS id,
    t.article, t.n, t.revision, t.publisher, CASE t.published WHEN '' THEN t.at ELSE t.published END AS published,
    CASE t.modified WHEN '' THEN t.at ELSE t.modified END AS modified, CASE t.captured WHEN '' THEN t.at ELSE t.captured END AS captured,
    t.at, t.restores, life.head, coalesce(l.topics, '{}') AS topics, life.since, life.until, t.key AS tenure
  FROM tenures t CROSS JOIN LATERAL (VALUES
    (true, t.headed, t.passed, t.topics, t.names[1]), (false, t.since, t.until, t.later_topics, t.names[2])
  ) AS life(head, since, until, topics, name)
  LEFT JOIN topic_lists l ON l.key = life.topics
  WHERE life.since IS NOT NULL;
--> statement-breakpoint
-- What was seen of an article: in the rows of states what these say too, the rest by itself. One plan serves for ever.
CREATE FUNCTION stemma_sightings(of_article text)
  RETURNS TABLE (id text, article text, content text, publisher text, published text, modified text, captured text,
    arrived text, origin text) LANGUAGE plpgsql STABLE
  SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  AS $$
BEGIN
  RETURN QUERY
  SELECT s.id::text, s.article::text, stemma_unpacked(s.content), s.publisher::text, s.published::text, s.modified::text,
    s.captured::text, s.arrived::text, s.origin::text FROM repeats s WHERE s.article = of_article
  UNION ALL
  SELECT coalesce(t.sighting, stemma_sighting_id(t.article, said.content, told.modified, told.captured, t.origin, came.arrived))::text,
    t.article::text, said.content, t.publisher::text, told.published::text, told.modified::text, told.captured::text,
    came.arrived::text, t.origin::text
  FROM tenures t JOIN revisions r ON r.id = t.revision LEFT JOIN runs a ON a.version = coalesce(t.headed, t.since)
  CROSS JOIN LATERAL (SELECT CASE t.published WHEN '' THEN t.at ELSE t.published END AS published,
    CASE t.modified WHEN '' THEN t.at ELSE t.modified END AS modified, CASE t.captured WHEN '' THEN t.at ELSE t.captured END AS captured) told
  CROSS JOIN LATERAL (SELECT stemma_unpacked(r.content) AS content) said
  CROSS JOIN LATERAL (SELECT CASE t.arrived WHEN '' THEN stemma_started(a) ELSE t.arrived END AS arrived) came
  WHERE t.article = of_article AND t.arrived IS NOT NULL;
END $$;
--> statement-breakpoint
-- What is attributed in each revision, as before; beginnings beyond what small numbers tell stand in `far`.
CREATE VIEW attributions AS
  SELECT named.id, r.id AS revision, (said.nth - 1)::integer AS place,
    f.body || jsonb_build_object('id', named.id, 'revision', r.id, 'from', coalesce(r.starts[said.nth], r.far[said.nth])) AS body
  FROM revisions r CROSS JOIN LATERAL unnest(r.findings) WITH ORDINALITY AS said(finding, nth)
  CROSS JOIN LATERAL (SELECT coalesce(r.ids[said.nth], stemma_attribution_id(r.id, (said.nth - 1)::integer)) AS id) named
  JOIN findings f ON f.key = said.finding;
--> statement-breakpoint
-- Claims where they stand, as before.
CREATE VIEW occurrences AS
  SELECT coalesce(s.ids[place.nth], stemma_occurrence_id(t.claim, named.attribution)) AS id, t.claim, named.attribution,
    s.revision, s.article, t.agent, stemma_unpacked(t.wording) COLLATE "C" AS wording, t.profile, s.since, e.until, place.of AS attribution_place,
    s.key AS standing, place.nth
  FROM standings s JOIN tellings t ON t.article = s.article AND t.key = ANY (s.tellings)
  CROSS JOIN LATERAL (SELECT array_position(s.tellings, t.key) AS nth) told
  CROSS JOIN LATERAL (SELECT told.nth, coalesce(s.places[told.nth], told.nth - 1) AS of) place
  CROSS JOIN LATERAL (
    SELECT coalesce(s.attributions[place.nth], stemma_attribution_id(s.revision, place.of)) AS attribution) named
  LEFT JOIN endings e ON e.standing = s.key AND e.nth = place.nth;
--> statement-breakpoint
DROP FUNCTION stemma_hold(jsonb, integer);
--> statement-breakpoint
-- Writes states, each time that is `at` as an empty one: one that was the head until now goes on in its row, any other
-- begins one, which tells too of a sighting that says the same. Gives the ids of the sightings that are so told.
CREATE FUNCTION stemma_hold(given jsonb, seen jsonb, v integer) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
  shortened jsonb;
  told text[];
BEGIN
  IF coalesce(jsonb_array_length(given), 0) = 0 THEN
    RETURN '{}';
  END IF;
  IF EXISTS (SELECT 1 FROM jsonb_to_recordset(given) AS g(id text, article text, n integer, revision text)
      JOIN states s ON s.article = g.article AND s.n = g.n AND s.revision = g.revision AND s.until IS NULL AND s.id = g.id) THEN
    RAISE EXCEPTION 'a changeset asserts states that live already' USING ERRCODE = 'unique_violation';
  END IF;
  INSERT INTO topic_lists (digest, topics)
    SELECT DISTINCT md5(g.topics::text)::uuid, g.topics FROM jsonb_to_recordset(given) AS g(topics text[])
    WHERE g.topics <> '{}' AND NOT EXISTS (SELECT 1 FROM topic_lists l WHERE l.digest = md5(g.topics::text)::uuid);
  SELECT jsonb_agg(g || (SELECT coalesce(jsonb_object_agg(key, ''), '{}') FROM jsonb_each_text(g)
      WHERE key IN ('published', 'modified', 'captured') AND value = g->>'at')) INTO shortened
    FROM jsonb_array_elements(given) AS g;
  UPDATE tenures t SET since = v, later_topics = l.key, names = CASE
      WHEN g.id = stemma_state_id(g.revision) THEN t.names
      ELSE ARRAY[t.names[1], g.id] END
    FROM jsonb_to_recordset(shortened) AS g(id text, article text, n integer, revision text, publisher text, published text,
      modified text, captured text, at text, restores text, head boolean, topics text[])
    LEFT JOIN topic_lists l ON l.digest = md5(g.topics::text)::uuid
    WHERE NOT g.head AND t.passed = v AND t.since IS NULL AND t.article = g.article AND t.n = g.n AND t.revision = g.revision AND t.publisher = g.publisher AND t.at = g.at
      AND (t.published, t.modified, t.captured, t.restores) IS NOT DISTINCT FROM (g.published, g.modified, g.captured, g.restores);
  WITH fresh AS (
    SELECT g.*, l.key AS list, row_number() OVER (ORDER BY g.n, g.id) AS nth FROM jsonb_to_recordset(shortened) AS g(id text, article text, n integer, revision text, publisher text, published text,
      modified text, captured text, at text, restores text, head boolean, topics text[])
    LEFT JOIN topic_lists l ON l.digest = md5(g.topics::text)::uuid
    WHERE NOT EXISTS (SELECT 1 FROM tenures t WHERE NOT g.head AND t.since = v AND t.article = g.article AND t.n = g.n AND t.revision = g.revision AND t.publisher = g.publisher AND t.at = g.at
      AND (t.published, t.modified, t.captured, t.restores) IS NOT DISTINCT FROM (g.published, g.modified, g.captured, g.restores))),
  fitting AS (
    SELECT f.nth, o.id, o.arrived, o.origin,
      o.id = stemma_sighting_id(o.article, o.content, o.modified, o.captured, o.origin, o.arrived) AS follows,
      row_number() OVER (PARTITION BY o.id ORDER BY f.nth) AS of_sighting,
      row_number() OVER (PARTITION BY f.nth ORDER BY o.arrived, o.id) AS of_state
    FROM fresh f JOIN jsonb_to_recordset(seen) AS o(id text, article text, content text, publisher text, published text,
      modified text, captured text, arrived text, origin text) ON o.article = f.article AND o.publisher = f.publisher
      AND (o.published, o.modified, o.captured) IS NOT DISTINCT FROM (CASE f.published WHEN '' THEN f.at ELSE f.published END,
        CASE f.modified WHEN '' THEN f.at ELSE f.modified END, CASE f.captured WHEN '' THEN f.at ELSE f.captured END)
    JOIN revisions r ON r.id = f.revision AND r.article = o.article AND r.content = stemma_packed(o.content)),
  written AS (INSERT INTO tenures (article, n, revision, publisher, published, modified, captured, at, restores, headed, since, topics,
      later_topics, names, arrived, origin, sighting)
    SELECT f.article, f.n, f.revision, f.publisher, f.published, f.modified, f.captured, f.at, f.restores,
      CASE WHEN f.head THEN v END, CASE WHEN NOT f.head THEN v END,
      CASE WHEN f.head THEN f.list END, CASE WHEN NOT f.head THEN f.list END,
      CASE WHEN f.id = stemma_state_id(f.revision) THEN NULL
        WHEN f.head THEN ARRAY[f.id, NULL] ELSE ARRAY[NULL, f.id] END,
      CASE WHEN o.arrived = (SELECT stemma_started(a) FROM runs a WHERE a.version = v) THEN '' ELSE o.arrived END, o.origin,
      CASE WHEN NOT o.follows THEN o.id END
    FROM fresh f LEFT JOIN fitting o ON o.nth = f.nth AND o.of_sighting = 1 AND o.of_state = 1)
  SELECT coalesce(array_agg(o.id), '{}') INTO told FROM fitting o WHERE o.of_sighting = 1 AND o.of_state = 1;
  RETURN told;
END $$;
--> statement-breakpoint
-- Writes what stands where, as before; wordings as bytes.
CREATE OR REPLACE FUNCTION stemma_stand(given jsonb, v integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  stood boolean;
BEGIN
  IF coalesce(jsonb_array_length(given), 0) = 0 THEN
    RETURN;
  END IF;
  SELECT EXISTS (SELECT 1 FROM standings s
    WHERE s.article = ANY (ARRAY (SELECT o->>'article' FROM jsonb_array_elements(given) AS o))) INTO stood;
  IF stood THEN
    IF EXISTS (SELECT 1 FROM (SELECT DISTINCT revision FROM jsonb_to_recordset(given) AS o(revision text)) r
      JOIN occurrences s ON s.revision = r.revision AND s.until IS NULL
      JOIN jsonb_to_recordset(given) AS o(id text) ON o.id = s.id) THEN
      RAISE EXCEPTION 'a changeset asserts occurrences that live already' USING ERRCODE = 'unique_violation';
    END IF;
    INSERT INTO tellings (article, claim, agent, wording, profile, again, sketch)
      SELECT DISTINCT o.article, o.claim, o.agent, stemma_packed(o.wording), o.profile, o.again, ('x' || o.sketch)::bit(512)
      FROM jsonb_to_recordset(given)
        AS o(article text, claim text, agent text, wording text, profile jsonb, again integer, sketch text)
      WHERE NOT EXISTS (SELECT 1 FROM tellings t WHERE t.claim = o.claim AND t.article = o.article AND t.again = o.again
        AND t.wording = stemma_packed(o.wording) AND t.agent IS NOT DISTINCT FROM o.agent AND t.profile = o.profile);
  ELSE
    INSERT INTO tellings (article, claim, agent, wording, profile, again, sketch)
      SELECT DISTINCT o.article, o.claim, o.agent, stemma_packed(o.wording), o.profile, o.again, ('x' || o.sketch)::bit(512)
      FROM jsonb_to_recordset(given)
        AS o(article text, claim text, agent text, wording text, profile jsonb, again integer, sketch text);
  END IF;
  INSERT INTO standings (revision, article, since, tellings, places, ids, attributions)
    SELECT o.revision, o.article, v, array_agg(o.telling ORDER BY o.place, o.id), CASE WHEN min(o.place) = 0 AND max(o.place) = count(*) - 1 AND count(DISTINCT o.place) = count(*) THEN NULL
        ELSE array_agg(o.place ORDER BY o.place, o.id) END,
      CASE WHEN bool_and(o.id = stemma_occurrence_id(o.claim, o.attribution)) THEN NULL
        ELSE array_agg(o.id ORDER BY o.place, o.id) END,
      CASE WHEN bool_and(o.attribution = stemma_attribution_id(o.revision, o.place)) THEN NULL
        ELSE array_agg(o.attribution ORDER BY o.place, o.id) END
    FROM (
      SELECT o.*, coalesce(a.place, -1) AS place, (
        SELECT min(t.key) FROM tellings t WHERE t.claim = o.claim AND t.article = o.article AND t.again = o.again
          AND t.wording = stemma_packed(o.wording) AND t.agent IS NOT DISTINCT FROM o.agent AND t.profile = o.profile) AS telling
      FROM jsonb_to_recordset(given)
        AS o(id text, claim text, attribution text, revision text, article text, agent text, wording text, profile jsonb,
          again integer)
      LEFT JOIN (
        SELECT r.id AS revision, (said.nth - 1)::integer AS place,
          coalesce(r.ids[said.nth], stemma_attribution_id(r.id, (said.nth - 1)::integer)) AS id
        FROM revisions r CROSS JOIN LATERAL unnest(r.findings) WITH ORDINALITY AS said(finding, nth)
        WHERE r.id IN (SELECT g.revision FROM jsonb_to_recordset(given) AS g(revision text))
      ) a ON a.revision = o.revision AND a.id = o.attribution) o
    GROUP BY o.revision, o.article;
END $$;
--> statement-breakpoint
-- Writes one changeset as the next version, in one statement of the named transaction; as before, in the new tables.
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
    SELECT f.digest, f.body FROM jsonb_to_recordset(j->'findings') AS f(digest uuid, body jsonb) ON CONFLICT DO NOTHING;
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
  INSERT INTO events (id, article, before, after, publisher, at, place, kind, claim, supersedes, old, new, slots, notice,
      confidence, reason, since)
    SELECT id, article, before, after, publisher, at, place, kind, claim, supersedes, old, new, slots, notice,
      confidence, reason, v
    FROM jsonb_populate_recordset(NULL::events, j->'asserted'->'events');
  RETURN json_build_object('version', v, 'at', moment_of, 'activity', j->'activity'->>'id');
END $$;
--> statement-breakpoint
ANALYZE runs, revisions, repeats, tenures, tellings;
