CREATE TABLE "endings" (
	"standing" integer NOT NULL,
	"nth" integer NOT NULL,
	"until" integer NOT NULL,
	CONSTRAINT "endings_standing_nth_pk" PRIMARY KEY("standing","nth")
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"key" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "findings_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"digest" uuid NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "standings" (
	"key" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "standings_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"revision" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"tellings" integer[] NOT NULL,
	"places" integer[] NOT NULL,
	"ids" text[],
	"attributions" text[],
	"since" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tellings" (
	"key" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tellings_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"article" text COLLATE "C" NOT NULL,
	"claim" text COLLATE "C" NOT NULL,
	"agent" text COLLATE "C",
	"wording" text COLLATE "C" NOT NULL,
	"profile" jsonb NOT NULL,
	"again" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "base" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "layout" text;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "findings" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "starts" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "ids" text[];--> statement-breakpoint
CREATE INDEX "endings_until" ON "endings" USING btree ("until");--> statement-breakpoint
CREATE UNIQUE INDEX "findings_digest" ON "findings" USING btree ("digest");--> statement-breakpoint
CREATE INDEX "standings_article" ON "standings" USING btree ("article");--> statement-breakpoint
CREATE INDEX "standings_revision" ON "standings" USING btree ("revision");--> statement-breakpoint
CREATE INDEX "standings_since" ON "standings" USING btree ("since");--> statement-breakpoint
CREATE INDEX "tellings_claim" ON "tellings" USING btree ("claim");--> statement-breakpoint
CREATE INDEX "tellings_agent" ON "tellings" USING btree ("agent");
--> statement-breakpoint
-- Ids that follow from what they name, as the program makes them (`idOf`, `read`).
CREATE FUNCTION stemma_attribution_id(revision text, place integer) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT 'att_' || substr(revision, 5) || '_' || place::text
$$;
--> statement-breakpoint
CREATE FUNCTION stemma_occurrence_id(claim text, attribution text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT 'occ_' || left(encode(sha256(convert_to('[' || to_json(claim) || ',' || to_json(attribution) || ']', 'UTF8')), 'hex'), 20)
$$;
--> statement-breakpoint
-- What older stores hold goes over with its ids and with its spans as they are.
INSERT INTO findings (digest, body)
  SELECT DISTINCT ON (md5(said.body::text)) md5(said.body::text)::uuid, said.body
  FROM attributions a CROSS JOIN LATERAL (SELECT a.body - '{id,revision}'::text[] AS body) said;
--> statement-breakpoint
ALTER TABLE revisions DISABLE TRIGGER revisions_immutable;
--> statement-breakpoint
UPDATE revisions r SET findings = held.findings, starts = held.starts, ids = held.ids FROM (
  SELECT a.revision, array_agg(f.key ORDER BY a.place) AS findings, array_agg(0 ORDER BY a.place) AS starts,
    array_agg(a.id::text ORDER BY a.place) AS ids
  FROM attributions a JOIN findings f ON f.digest = md5((a.body - '{id,revision}'::text[])::text)::uuid
  GROUP BY a.revision) held WHERE r.id = held.revision;
--> statement-breakpoint
ALTER TABLE revisions ENABLE TRIGGER revisions_immutable;
--> statement-breakpoint
CREATE TEMPORARY TABLE standing_before ON COMMIT DROP AS
  SELECT *, row_number() OVER (PARTITION BY revision, article, since ORDER BY id) AS nth,
    (row_number() OVER (PARTITION BY revision, article, since, claim, agent, wording, profile ORDER BY id) - 1)::integer AS again
  FROM occurrences;
--> statement-breakpoint
INSERT INTO tellings (article, claim, agent, wording, profile, again)
  SELECT DISTINCT article, claim, agent, wording, profile, again FROM standing_before;
--> statement-breakpoint
INSERT INTO standings (revision, article, since, tellings, places, ids, attributions)
  SELECT o.revision, o.article, o.since, array_agg(t.key ORDER BY o.id),
    array_agg(coalesce(array_position(r.ids, o.attribution::text) - 1, -1) ORDER BY o.id),
    CASE WHEN bool_and(o.id = stemma_occurrence_id(o.claim, o.attribution)) THEN NULL ELSE array_agg(o.id::text ORDER BY o.id) END,
    array_agg(o.attribution::text ORDER BY o.id)
  FROM standing_before o JOIN revisions r ON r.id = o.revision
  JOIN tellings t ON t.claim = o.claim AND t.wording = o.wording AND t.article = o.article AND t.again = o.again
    AND t.agent IS NOT DISTINCT FROM o.agent AND t.profile = o.profile
  GROUP BY o.revision, o.article, o.since;
--> statement-breakpoint
INSERT INTO endings (standing, nth, until)
  SELECT s.key, o.nth, o.until FROM standing_before o
  JOIN standings s ON s.revision = o.revision AND s.article = o.article AND s.since = o.since
  WHERE o.until IS NOT NULL;
--> statement-breakpoint
DROP TABLE "attributions" CASCADE;
--> statement-breakpoint
DROP TABLE "occurrences" CASCADE;
--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY '{findings,tellings,standings,endings}'::text[] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION stemma_refuse()', name || '_immutable', name);
  END LOOP;
END $$;
--> statement-breakpoint
-- What is attributed in each revision. The spans of `body` are counted from its `from`.
CREATE VIEW attributions AS
  SELECT named.id, r.id AS revision, (said.nth - 1)::integer AS place,
    f.body || jsonb_build_object('id', named.id, 'revision', r.id, 'from', r.starts[said.nth]) AS body
  FROM revisions r CROSS JOIN LATERAL unnest(r.findings) WITH ORDINALITY AS said(finding, nth)
  CROSS JOIN LATERAL (SELECT coalesce(r.ids[said.nth], stemma_attribution_id(r.id, (said.nth - 1)::integer)) AS id) named
  JOIN findings f ON f.key = said.finding;
--> statement-breakpoint
-- Claims where they stand. A telling stands but once in a standing; that both are of one article says how to find one by
-- the other, through the index of either.
CREATE VIEW occurrences AS
  SELECT coalesce(s.ids[place.nth], stemma_occurrence_id(t.claim, named.attribution)) AS id, t.claim, named.attribution,
    s.revision, s.article, t.agent, t.wording, t.profile, s.since, e.until, s.places[place.nth] AS attribution_place,
    s.key AS standing, place.nth
  FROM standings s JOIN tellings t ON t.article = s.article AND t.key = ANY (s.tellings)
  CROSS JOIN LATERAL (SELECT array_position(s.tellings, t.key) AS nth) place
  CROSS JOIN LATERAL (
    SELECT coalesce(s.attributions[place.nth], stemma_attribution_id(s.revision, s.places[place.nth])) AS attribution) named
  LEFT JOIN endings e ON e.standing = s.key AND e.nth = place.nth;
--> statement-breakpoint
-- Ends the live occurrences with these ids, those of one article unless it is null; every id must name one.
CREATE FUNCTION stemma_end_occurrences(of_article text, ids jsonb, v integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  ended integer;
BEGIN
  IF coalesce(jsonb_array_length(ids), 0) = 0 THEN
    RETURN;
  END IF;
  EXECUTE format('INSERT INTO endings SELECT o.standing, o.nth, $1 FROM occurrences o WHERE o.until IS NULL %s
    AND o.id = ANY (ARRAY (SELECT jsonb_array_elements_text($2)))',
    CASE WHEN of_article IS NULL THEN '' ELSE 'AND o.article = $3' END) USING v, ids, of_article;
  GET DIAGNOSTICS ended = ROW_COUNT;
  IF ended <> (SELECT count(DISTINCT id) FROM jsonb_array_elements_text(ids) AS id) THEN
    RAISE EXCEPTION 'a changeset retracts occurrences that do not live' USING ERRCODE = 'restrict_violation';
  END IF;
END $$;
--> statement-breakpoint
-- Writes what stands where: what is told once for all revisions that tell it, and for each revision which of it.
CREATE FUNCTION stemma_stand(given jsonb, v integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(jsonb_array_length(given), 0) = 0 THEN
    RETURN;
  END IF;
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
  INSERT INTO standings (revision, article, since, tellings, places, ids, attributions)
    SELECT o.revision, o.article, v, array_agg(o.telling ORDER BY o.place, o.id), array_agg(o.place ORDER BY o.place, o.id),
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
  SELECT coalesce(max(version), 0) + 1, greatest(moment COLLATE "C", max(at)) INTO v, moment_of FROM versions;
  INSERT INTO activities SELECT * FROM jsonb_populate_record(NULL::activities, j->'activity');
  INSERT INTO versions VALUES (v, moment_of, j->'activity'->>'id');
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

  PERFORM stemma_end(kind, ids, v) FROM jsonb_each(j->'retracted') AS r(kind, ids) WHERE kind <> 'occurrences';
  PERFORM stemma_end_occurrences(j->'activity'->>'article', j->'retracted'->'occurrences', v);

  INSERT INTO states (id, article, n, revision, publisher, published, modified, captured, at, restores, head, topics, since)
    SELECT id, article, n, revision, publisher, published, modified, captured, at, restores, head, topics, v
    FROM jsonb_populate_recordset(NULL::states, j->'asserted'->'states');
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
