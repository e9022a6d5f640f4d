ALTER TABLE "tellings" ADD COLUMN "sketch" bit(512);
--> statement-breakpoint
-- Writes what stands where, as before, and of each telling a sketch of what its claim is about.
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
      SELECT DISTINCT o.article, o.claim, o.agent, o.wording, o.profile, o.again, ('x' || o.sketch)::bit(512)
      FROM jsonb_to_recordset(given)
        AS o(article text, claim text, agent text, wording text, profile jsonb, again integer, sketch text)
      WHERE NOT EXISTS (SELECT 1 FROM tellings t WHERE t.claim = o.claim AND t.article = o.article AND t.again = o.again
        AND t.wording = o.wording AND t.agent IS NOT DISTINCT FROM o.agent AND t.profile = o.profile);
  ELSE
    INSERT INTO tellings (article, claim, agent, wording, profile, again, sketch)
      SELECT DISTINCT o.article, o.claim, o.agent, o.wording, o.profile, o.again, ('x' || o.sketch)::bit(512)
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
-- The heads that are closest to a new one, closest first, each with the versions that made it say what it says and, unless
-- these are `known`, with its claims that have something in common with one of the sketches. One plan serves for ever, by
-- indexes alone: to plan it took as long as a third of the work.
CREATE FUNCTION stemma_near(of_article text, about text, moment text, earliest text, latest text, listed integer,
    compared integer, least_weight integer, most integer, known text, sketches text, least_shared integer)
  RETURNS TABLE (j text) LANGUAGE plpgsql STABLE
  SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  AS $$
DECLARE
  spoken text[] := ARRAY (SELECT jsonb_array_elements_text(about::jsonb));
  held text[] := ARRAY (SELECT jsonb_array_elements_text(known::jsonb));
  mine bit(512)[] := ARRAY (SELECT ('x' || jsonb_array_elements_text(sketches::jsonb))::bit(512));
  began double precision := date_part('epoch', moment::timestamptz);
BEGIN
  RETURN QUERY
  WITH near AS (
    -- In millionths, so that the sum does not depend on the order.
    SELECT found.article, sum((1e6 / ln(2 + found.mentions))::integer) AS rarity,
      count(*) FILTER (WHERE found.mentions < listed) AS rare,
      abs(date_part('epoch', min(found.at)::timestamptz) - began) AS away
    FROM unnest(spoken) AS w(topic) CROSS JOIN LATERAL (
      SELECT hit.article, hit.at, count(*) OVER () AS mentions FROM (
        (SELECT h.article, h.at FROM head_topics h
          WHERE h.topic = w.topic AND h.at >= moment AND h.at <= latest AND h.article <> of_article
          ORDER BY h.at, h.article LIMIT listed)
        UNION ALL
        (SELECT h.article, h.at FROM head_topics h
          WHERE h.topic = w.topic AND h.at < moment AND h.at >= earliest AND h.article <> of_article
          ORDER BY h.at DESC, h.article DESC LIMIT listed)) hit) found
    WHERE w.topic LIKE 'name:%'
    GROUP BY found.article ORDER BY 2 DESC, 4, 1 LIMIT compared),
  heads AS MATERIALIZED (
    SELECT s.revision, s.since, n.rarity, n.away, n.article
    FROM near n CROSS JOIN LATERAL (
      SELECT h.revision, h.headed AS since, l.topics FROM tenures h JOIN topic_lists l ON l.key = h.topics
      WHERE h.article = n.article AND h.headed IS NOT NULL AND h.passed IS NULL LIMIT 1) s CROSS JOIN LATERAL (
      SELECT count(*) AS topics, count(*) FILTER (WHERE t LIKE 'name:%') AS names FROM unnest(s.topics) t
      WHERE t = ANY (spoken)) shared
    WHERE (n.rare >= 2 OR shared.names >= 3) AND shared.topics + shared.names >= least_weight
    ORDER BY n.rarity DESC, n.away, n.article LIMIT most),
  keyed AS MATERIALIZED (
    SELECT h.*, concat_ws(' ', h.revision, h.since, (
      SELECT max(greatest(t.since, e.until)) FROM standings t LEFT JOIN endings e ON e.standing = t.key
      WHERE t.revision = h.revision)) AS key FROM heads h)
  SELECT json_build_object('key', k.key, 'told', CASE WHEN k.key = ANY (held) THEN NULL ELSE (
    SELECT coalesce(json_agg(json_build_object('claim', json_build_object('id', c.id, 'text', c.text, 'agent', c.agent),
      'profile', told.profile)), '[]'::json)
    FROM standings s CROSS JOIN LATERAL (
      SELECT t.claim, t.profile FROM tellings t
      WHERE t.key = ANY (s.tellings)
        AND (t.sketch IS NULL OR EXISTS (SELECT 1 FROM unnest(mine) m WHERE bit_count(t.sketch & m) >= least_shared))
        AND NOT EXISTS (
          SELECT 1 FROM endings e WHERE e.standing = s.key AND e.nth = array_position(s.tellings, t.key))
      OFFSET 0) told
    JOIN claims c ON c.id = told.claim AND c.until IS NULL
    WHERE s.revision = k.revision) END)::text
  FROM keyed k ORDER BY k.rarity DESC, k.away, k.article;
END $$;
