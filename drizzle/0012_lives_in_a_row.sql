CREATE TABLE "software_lists" (
	"key" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "software_lists_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"names" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topic_lists" (
	"key" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "topic_lists_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"digest" uuid NOT NULL,
	"topics" text[] NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "topic_lists_digest" ON "topic_lists" USING btree ("digest");
--> statement-breakpoint
CREATE TABLE "tenures" (
	"key" integer NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "tenures_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"article" text COLLATE "C" NOT NULL,
	"n" integer NOT NULL,
	"revision" text COLLATE "C" NOT NULL,
	"publisher" text COLLATE "C" NOT NULL,
	"published" text COLLATE "C",
	"modified" text COLLATE "C",
	"captured" text COLLATE "C",
	"at" text COLLATE "C" NOT NULL,
	"restores" text COLLATE "C",
	"headed" integer,
	"passed" integer,
	"since" integer,
	"until" integer,
	"topics" integer,
	"later_topics" integer,
	"names" text[],
	CONSTRAINT "tenures_lives" CHECK ("tenures"."passed" > "tenures"."headed" and "tenures"."until" > "tenures"."since")
);
--> statement-breakpoint
-- The id of a state follows from its revision (`stateId`); those of older stores do not.
CREATE FUNCTION stemma_state_id(revision text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT 'sta_' || substr(revision, 5)
$$;
--> statement-breakpoint
-- What older stores hold goes over: a head that was passed and the state that it became in the same version share a row.
INSERT INTO topic_lists (digest, topics)
  SELECT DISTINCT ON (md5(topics::text)) md5(topics::text)::uuid, topics FROM states WHERE topics <> '{}';
--> statement-breakpoint
CREATE TEMPORARY TABLE later_before ON COMMIT DROP AS
  SELECT h.id AS head, h.since AS headed, l.id, l.since FROM (
    SELECT h.id, h.since, l.id AS later, l.since AS later_since,
      row_number() OVER (PARTITION BY l.id, l.since ORDER BY h.since DESC, h.id) AS nth,
      row_number() OVER (PARTITION BY h.id, h.since ORDER BY l.id) AS mth
    FROM states h JOIN states l ON h.head AND NOT l.head AND l.since = h.until AND l.article = h.article AND l.n = h.n
      AND l.revision = h.revision AND l.publisher = h.publisher AND l.at = h.at
      AND (l.published, l.modified, l.captured, l.restores) IS NOT DISTINCT FROM (h.published, h.modified, h.captured, h.restores)
  ) h JOIN states l ON l.id = h.later AND l.since = h.later_since WHERE nth = 1 AND mth = 1;
--> statement-breakpoint
INSERT INTO tenures (article, n, revision, publisher, published, modified, captured, at, restores, headed, passed, since, until, topics, later_topics, names)
  SELECT s.article, s.n, s.revision, s.publisher, s.published, s.modified, s.captured, s.at, s.restores,
    CASE WHEN s.head THEN s.since END, CASE WHEN s.head THEN s.until END,
    CASE WHEN s.head THEN l.since ELSE s.since END, CASE WHEN s.head THEN l.until ELSE s.until END,
    CASE WHEN s.head THEN st.key END, CASE WHEN s.head THEN lt.key ELSE st.key END,
    CASE WHEN own.follows THEN NULL WHEN s.head THEN ARRAY[s.id, l.id]::text[] ELSE ARRAY[NULL, s.id]::text[] END
  FROM states s LEFT JOIN later_before b ON b.head = s.id AND b.headed = s.since
  LEFT JOIN states l ON l.id = b.id AND l.since = b.since
  LEFT JOIN topic_lists st ON st.digest = md5(s.topics::text)::uuid LEFT JOIN topic_lists lt ON lt.digest = md5(l.topics::text)::uuid
  CROSS JOIN LATERAL (SELECT s.id = stemma_state_id(s.revision)
    AND (l.id IS NULL OR l.id = stemma_state_id(l.revision)) AS follows) own
  WHERE NOT EXISTS (SELECT 1 FROM later_before b WHERE b.id = s.id AND b.since = s.since)
  ORDER BY s.since, s.article, s.n;
--> statement-breakpoint
DROP TABLE states;
--> statement-breakpoint
CREATE INDEX "tenures_article" ON "tenures" USING btree ("article");
--> statement-breakpoint
CREATE INDEX "tenures_revision" ON "tenures" USING btree ("revision");
--> statement-breakpoint
CREATE INDEX "tenures_at" ON "tenures" USING btree ("at");
--> statement-breakpoint
CREATE INDEX "tenures_head" ON "tenures" USING btree ("article") WHERE "tenures"."headed" is not null and "tenures"."passed" is null;
--> statement-breakpoint
INSERT INTO software_lists (names) SELECT DISTINCT software FROM activities;
--> statement-breakpoint
ALTER TABLE activities RENAME TO activities_before;
--> statement-breakpoint
CREATE TABLE "activities" (
	"version" integer NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"software" integer NOT NULL,
	"started" text COLLATE "C" NOT NULL,
	"ended" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C",
	"revision" text COLLATE "C",
	"who" text,
	"why" text
);
--> statement-breakpoint
INSERT INTO activities SELECT v.version, v.at, a.id, a.kind, l.key, a.started, a.ended, a.article, a.revision, a.who, a.why
  FROM versions v JOIN activities_before a ON a.id = v.activity JOIN software_lists l ON l.names = a.software ORDER BY v.version;
--> statement-breakpoint
DROP TABLE activities_before;
--> statement-breakpoint
DROP TABLE versions;
--> statement-breakpoint
ALTER TABLE activities ADD CONSTRAINT "activities_pkey" PRIMARY KEY ("version");
--> statement-breakpoint
DROP INDEX "claims_live";--> statement-breakpoint
DROP INDEX "relations_live";--> statement-breakpoint
DROP INDEX "events_live";--> statement-breakpoint
DROP INDEX "events_since";--> statement-breakpoint
DROP INDEX "events_until";--> statement-breakpoint
DROP INDEX "standings_since";--> statement-breakpoint
DROP INDEX "claims_since";--> statement-breakpoint
ALTER TABLE claims DROP COLUMN "search";
--> statement-breakpoint
CREATE INDEX "claims_search" ON "claims" USING gin (to_tsvector('english', "text"));
--> statement-breakpoint
CREATE INDEX "claims_since" ON "claims" USING btree ("since");
--> statement-breakpoint
ALTER TABLE standings ALTER COLUMN places DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE standings DISABLE TRIGGER standings_immutable;
--> statement-breakpoint
UPDATE standings SET places = NULL WHERE places = ARRAY (SELECT generate_series(0, cardinality(places) - 1));
--> statement-breakpoint
ALTER TABLE standings ENABLE TRIGGER standings_immutable;
--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY '{activities,software_lists,topic_lists}'::text[] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION stemma_refuse()', name || '_immutable', name);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION stemma_next_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last activities;
BEGIN
  SELECT * INTO last FROM activities ORDER BY version DESC LIMIT 1;
  IF NEW.version <> coalesce(last.version, 0) + 1 OR NEW.at < last.at THEN
    RAISE EXCEPTION 'version % at % is refused: it does not follow version % at %',
      NEW.version, NEW.at, coalesce(last.version, 0), last.at USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER activities_next BEFORE INSERT ON activities FOR EACH ROW EXECUTE FUNCTION stemma_next_version();
--> statement-breakpoint
CREATE VIEW versions AS SELECT version, at, id AS activity FROM activities;
--> statement-breakpoint
-- The last version at or before the moment: versions follow one another in time without a gap, so halves are told apart.
CREATE FUNCTION stemma_version_at(moment text) RETURNS integer LANGUAGE plpgsql STABLE AS $$
DECLARE
  low integer := 0;
  high integer;
  half integer;
BEGIN
  SELECT coalesce(max(version), 0) INTO high FROM activities;
  WHILE low < high LOOP
    half := (low + high + 1) / 2;
    IF (SELECT a.at <= moment FROM activities a WHERE a.version = half) THEN
      low := half;
    ELSE
      high := half - 1;
    END IF;
  END LOOP;
  RETURN low;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION stemma_only_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.until IS NOT NULL OR NEW.until IS NULL OR NEW.until <= OLD.since
    OR (to_jsonb(NEW) - 'until') <> (to_jsonb(OLD) - 'until') THEN
    RAISE EXCEPTION 'UPDATE on % is refused: a record can only end, once, after its beginning', TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION stemma_only_go_on() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lives text[] := '{passed,since,until,later_topics,names}';
BEGIN
  IF NEW IS NOT DISTINCT FROM OLD OR (to_jsonb(NEW) - lives) <> (to_jsonb(OLD) - lives)
    OR (OLD.passed IS NOT NULL AND NEW.passed IS DISTINCT FROM OLD.passed)
    OR (OLD.until IS NOT NULL AND NEW.until IS DISTINCT FROM OLD.until)
    OR ((OLD.since IS NOT NULL OR NEW.since IS NULL)
      AND (NEW.since, NEW.later_topics, NEW.names) IS DISTINCT FROM (OLD.since, OLD.later_topics, OLD.names)) THEN
    RAISE EXCEPTION 'UPDATE on % is refused: a state can only be passed, and end, once', TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER tenures_kept BEFORE DELETE OR TRUNCATE ON tenures FOR EACH STATEMENT EXECUTE FUNCTION stemma_refuse();
--> statement-breakpoint
CREATE TRIGGER tenures_only_go_on BEFORE UPDATE ON tenures FOR EACH ROW EXECUTE FUNCTION stemma_only_go_on();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION stemma_head_topics() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM head_topics WHERE article = NEW.article AND at = NEW.at;
  ELSE
    INSERT INTO head_topics SELECT DISTINCT topic, NEW.at, NEW.article FROM topic_lists l, unnest(l.topics) AS topic
      WHERE l.key = NEW.topics AND topic LIKE 'name:%'
      ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tenures_head_topics_begin AFTER INSERT ON tenures FOR EACH ROW
  WHEN (NEW.headed IS NOT NULL) EXECUTE FUNCTION stemma_head_topics();
--> statement-breakpoint
CREATE TRIGGER tenures_head_topics_end AFTER UPDATE ON tenures FOR EACH ROW
  WHEN (OLD.passed IS NULL AND NEW.passed IS NOT NULL) EXECUTE FUNCTION stemma_head_topics();
--> statement-breakpoint
-- The states of articles, each life by itself.
CREATE VIEW states AS
  SELECT coalesce(life.name, stemma_state_id(t.revision)) AS id,
    t.article, t.n, t.revision, t.publisher, t.published, t.modified, t.captured, t.at, t.restores, life.head,
    coalesce(l.topics, '{}') AS topics, life.since, life.until, t.key AS tenure
  FROM tenures t CROSS JOIN LATERAL (VALUES
    (true, t.headed, t.passed, t.topics, t.names[1]), (false, t.since, t.until, t.later_topics, t.names[2])
  ) AS life(head, since, until, topics, name)
  LEFT JOIN topic_lists l ON l.key = life.topics
  WHERE life.since IS NOT NULL;
--> statement-breakpoint
-- Claims where they stand, as before; attributions are counted where their places are not told.
CREATE OR REPLACE VIEW occurrences AS
  SELECT coalesce(s.ids[place.nth], stemma_occurrence_id(t.claim, named.attribution)) AS id, t.claim, named.attribution,
    s.revision, s.article, t.agent, t.wording, t.profile, s.since, e.until, place.of AS attribution_place,
    s.key AS standing, place.nth
  FROM standings s JOIN tellings t ON t.article = s.article AND t.key = ANY (s.tellings)
  CROSS JOIN LATERAL (SELECT array_position(s.tellings, t.key) AS nth) told
  CROSS JOIN LATERAL (SELECT told.nth, coalesce(s.places[told.nth], told.nth - 1) AS of) place
  CROSS JOIN LATERAL (
    SELECT coalesce(s.attributions[place.nth], stemma_attribution_id(s.revision, place.of)) AS attribution) named
  LEFT JOIN endings e ON e.standing = s.key AND e.nth = place.nth;
--> statement-breakpoint
-- Ends the live states with these ids, those of one article unless it is null; every id must name one.
CREATE FUNCTION stemma_end_states(of_article text, ids jsonb, v integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  ended integer;
BEGIN
  IF coalesce(jsonb_array_length(ids), 0) = 0 THEN
    RETURN;
  END IF;
  EXECUTE format('UPDATE tenures t SET passed = CASE WHEN s.head THEN $1 ELSE t.passed END,
      until = CASE WHEN s.head THEN t.until ELSE $1 END
    FROM states s WHERE t.article = s.article AND t.key = s.tenure AND s.until IS NULL %s
      AND s.id = ANY (ARRAY (SELECT jsonb_array_elements_text($2)))',
    CASE WHEN of_article IS NULL THEN '' ELSE 'AND s.article = $3' END) USING v, ids, of_article;
  GET DIAGNOSTICS ended = ROW_COUNT;
  IF ended <> (SELECT count(DISTINCT id) FROM jsonb_array_elements_text(ids) AS id) THEN
    RAISE EXCEPTION 'a changeset retracts states that do not live' USING ERRCODE = 'restrict_violation';
  END IF;
END $$;
--> statement-breakpoint
-- Writes states: one that was the head until now goes on in its row, any other begins one.
CREATE FUNCTION stemma_hold(given jsonb, v integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(jsonb_array_length(given), 0) = 0 THEN
    RETURN;
  END IF;
  IF EXISTS (SELECT 1 FROM jsonb_to_recordset(given) AS g(id text, article text, n integer, revision text)
      JOIN states s ON s.article = g.article AND s.n = g.n AND s.revision = g.revision AND s.until IS NULL AND s.id = g.id) THEN
    RAISE EXCEPTION 'a changeset asserts states that live already' USING ERRCODE = 'unique_violation';
  END IF;
  INSERT INTO topic_lists (digest, topics)
    SELECT DISTINCT md5(g.topics::text)::uuid, g.topics FROM jsonb_to_recordset(given) AS g(topics text[])
    WHERE g.topics <> '{}' AND NOT EXISTS (SELECT 1 FROM topic_lists l WHERE l.digest = md5(g.topics::text)::uuid);
  UPDATE tenures t SET since = v, later_topics = l.key, names = CASE
      WHEN g.id = stemma_state_id(g.revision) THEN t.names
      ELSE ARRAY[t.names[1], g.id] END
    FROM jsonb_to_recordset(given) AS g(id text, article text, n integer, revision text, publisher text, published text,
      modified text, captured text, at text, restores text, head boolean, topics text[])
    LEFT JOIN topic_lists l ON l.digest = md5(g.topics::text)::uuid
    WHERE NOT g.head AND t.passed = v AND t.since IS NULL AND t.article = g.article AND t.n = g.n AND t.revision = g.revision AND t.publisher = g.publisher AND t.at = g.at
      AND (t.published, t.modified, t.captured, t.restores) IS NOT DISTINCT FROM (g.published, g.modified, g.captured, g.restores);
  INSERT INTO tenures (article, n, revision, publisher, published, modified, captured, at, restores, headed, since, topics, later_topics, names)
    SELECT g.article, g.n, g.revision, g.publisher, g.published, g.modified, g.captured, g.at, g.restores,
      CASE WHEN g.head THEN v END, CASE WHEN NOT g.head THEN v END,
      CASE WHEN g.head THEN l.key END, CASE WHEN NOT g.head THEN l.key END,
      CASE WHEN g.id = stemma_state_id(g.revision) THEN NULL
        WHEN g.head THEN ARRAY[g.id, NULL] ELSE ARRAY[NULL, g.id] END
    FROM jsonb_to_recordset(given) AS g(id text, article text, n integer, revision text, publisher text, published text,
      modified text, captured text, at text, restores text, head boolean, topics text[])
    LEFT JOIN topic_lists l ON l.digest = md5(g.topics::text)::uuid
    WHERE NOT EXISTS (SELECT 1 FROM tenures t WHERE NOT g.head AND t.since = v AND t.article = g.article AND t.n = g.n AND t.revision = g.revision AND t.publisher = g.publisher AND t.at = g.at
      AND (t.published, t.modified, t.captured, t.restores) IS NOT DISTINCT FROM (g.published, g.modified, g.captured, g.restores));
END $$;
--> statement-breakpoint
-- Writes what stands where, as before; places that only count are not told.
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
    INSERT INTO tellings (article, claim, agent, wording, profile, again)
      SELECT DISTINCT o.article, o.claim, o.agent, o.wording, o.profile, o.again
      FROM jsonb_to_recordset(given)
        AS o(article text, claim text, agent text, wording text, profile jsonb, again integer)
      WHERE NOT EXISTS (SELECT 1 FROM tellings t WHERE t.claim = o.claim AND t.article = o.article AND t.again = o.again
        AND t.wording = o.wording AND t.agent IS NOT DISTINCT FROM o.agent AND t.profile = o.profile);
  ELSE
    INSERT INTO tellings (article, claim, agent, wording, profile, again)
      SELECT DISTINCT o.article, o.claim, o.agent, o.wording, o.profile, o.again
      FROM jsonb_to_recordset(given)
        AS o(article text, claim text, agent text, wording text, profile jsonb, again integer);
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
          AND t.wording = o.wording AND t.agent IS NOT DISTINCT FROM o.agent AND t.profile = o.profile) AS telling
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
BEGIN
  PERFORM stemma_within(tx);
  SELECT coalesce(max(version), 0) + 1, greatest(moment COLLATE "C", max(at)) INTO v, moment_of FROM activities;
  INSERT INTO software_lists (names) SELECT a.software FROM jsonb_to_record(j->'activity') AS a(software text[])
    WHERE NOT EXISTS (SELECT 1 FROM software_lists l WHERE l.names = a.software);
  INSERT INTO activities (version, at, id, kind, software, started, ended, article, revision, who, why)
    SELECT v, moment_of, a.id, a.kind, l.key, a.started, a.ended, a.article, a.revision, a.who, a.why
    FROM jsonb_to_record(j->'activity') AS a(id text, kind text, software text[], started text, ended text, article text,
      revision text, who text, why text)
    JOIN software_lists l ON l.names = a.software;
  INSERT INTO articles SELECT * FROM jsonb_populate_recordset(NULL::articles, j->'articles') ON CONFLICT DO NOTHING;
  INSERT INTO sightings SELECT * FROM jsonb_populate_recordset(NULL::sightings, j->'sightings') ON CONFLICT DO NOTHING;
  INSERT INTO findings (digest, body)
    SELECT f.digest, f.body FROM jsonb_to_recordset(j->'findings') AS f(digest uuid, body jsonb) ON CONFLICT DO NOTHING;
  INSERT INTO revisions (id, article, content, headline, language, text, document, base, layout, findings, starts, ids)
    SELECT r.id, r.article, r.content, r.headline, r.language, r.text, r.document, r.base, r.layout,
      coalesce(held.findings, '{}'), coalesce(held.starts, '{}'), held.ids
    FROM jsonb_to_recordset(j->'revisions') AS r(id text, article text, content text, headline text, language text,
      text text, document jsonb, base text, layout text, attributions jsonb)
    CROSS JOIN LATERAL (
      SELECT array_agg(f.key ORDER BY a.place) AS findings, array_agg(a.start ORDER BY a.place) AS starts,
        CASE WHEN bool_and(a.id = stemma_attribution_id(r.id, a.place)) THEN NULL ELSE array_agg(a.id ORDER BY a.place) END AS ids
      FROM jsonb_to_recordset(r.attributions) AS a(id text, place integer, start integer, digest uuid)
      JOIN findings f ON f.digest = a.digest) held
    ON CONFLICT DO NOTHING;
  INSERT INTO agents SELECT * FROM jsonb_populate_recordset(NULL::agents, j->'agents') ON CONFLICT DO NOTHING;

  PERFORM stemma_end(kind, ids, v) FROM jsonb_each(j->'retracted') AS r(kind, ids) WHERE kind NOT IN ('states', 'occurrences');
  PERFORM stemma_end_states(j->'activity'->>'article', j->'retracted'->'states', v);
  PERFORM stemma_end_occurrences(j->'activity'->>'article', j->'retracted'->'occurrences', v);

  PERFORM stemma_hold(j->'asserted'->'states', v);
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
