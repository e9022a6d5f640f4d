-- The heads that are closest to a new one, closest first, each with the versions that made it say what it says, with its
-- claims that have something in common with one of the sketches, unless these are `known`, and with what joins one of these,
-- the first of two, to any that are so found. As before, but for the last: what two claims are to each other tells of a third,
-- and nearly every search needs it.
CREATE OR REPLACE FUNCTION stemma_near(of_article text, about text, moment text, earliest text, latest text, listed integer,
    compared integer, least_weight integer, most integer, known text, sketches text, least_shared integer)
  RETURNS TABLE (j text) LANGUAGE plpgsql STABLE
  SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  AS $$
DECLARE
  spoken text[] := string_to_array(about, E'\n');
  mine bit(512)[] := ('{x' || replace(sketches, E'\n', ',x') || '}')::bit(512)[];
  any_of_mine bit(512) := (SELECT bit_or(m) FROM unnest(('{x' || replace(sketches, E'\n', ',x') || '}')::bit(512)[]) m);
  began double precision := date_part('epoch', moment::timestamptz);
BEGIN
  RETURN QUERY
  WITH near AS (
    -- In millionths, so that the sum does not depend on the order.
    SELECT found.article, sum((1e6 / ln(2 + found.mentions))::integer) AS rarity,
      count(*) FILTER (WHERE found.mentions < listed) AS rare,
      abs(date_part('epoch', min(found.at)::timestamptz) - began) AS away
    FROM unnest(spoken) AS w(topic) CROSS JOIN LATERAL (
      SELECT ARRAY (SELECT h.at || ' ' || h.article FROM head_topics h
          WHERE h.topic = w.topic AND h.at >= moment AND h.at <= latest AND h.article <> of_article
          ORDER BY h.at, h.article LIMIT listed)
        || ARRAY (SELECT h.at || ' ' || h.article FROM head_topics h
          WHERE h.topic = w.topic AND h.at < moment AND h.at >= earliest AND h.article <> of_article
          ORDER BY h.at DESC, h.article DESC LIMIT listed) AS hits
      OFFSET 0) list CROSS JOIN LATERAL (
      SELECT split_part(hit, ' ', 1) COLLATE "C" AS at, split_part(hit, ' ', 2) COLLATE "C" AS article,
        cardinality(list.hits) AS mentions
      FROM unnest(list.hits) hit) found
    WHERE w.topic LIKE 'name:%'
    GROUP BY found.article ORDER BY 2 DESC, 4, 1 LIMIT compared),
  heads AS MATERIALIZED (
    SELECT s.revision, s.since, n.rarity, n.away, n.article
    FROM near n CROSS JOIN LATERAL (
      SELECT h.revision, h.headed AS since, l.topics FROM tenures h JOIN topic_lists l ON l.key = h.topics
      WHERE h.article = n.article AND h.headed IS NOT NULL AND h.passed IS NULL LIMIT 1) s CROSS JOIN LATERAL (
      SELECT count(*) AS topics, count(*) FILTER (WHERE t LIKE 'name:%') AS names FROM unnest(spoken) t
      WHERE t = ANY (s.topics)) shared
    WHERE (n.rare >= 2 OR shared.names >= 3) AND shared.topics + shared.names >= least_weight
    ORDER BY n.rarity DESC, n.away, n.article LIMIT most),
  keyed AS MATERIALIZED (
    SELECT h.*, concat_ws(' ', h.revision, h.since, (
      SELECT max(greatest(t.since, e.until)) FROM standings t LEFT JOIN endings e ON e.standing = t.key
      WHERE t.revision = h.revision)) AS key FROM heads h),
  told AS MATERIALIZED (
    SELECT k.key, t.claim, t.profile
    FROM keyed k JOIN standings s ON s.revision = k.revision CROSS JOIN LATERAL (
      SELECT t.claim, t.profile FROM tellings t
      WHERE t.key = ANY (s.tellings)
        AND (t.sketch IS NULL OR bit_count(t.sketch & any_of_mine) >= least_shared
          AND EXISTS (SELECT 1 FROM unnest(mine) m WHERE bit_count(t.sketch & m) >= least_shared))
        AND NOT EXISTS (
          SELECT 1 FROM endings e WHERE e.standing = s.key AND e.nth = array_position(s.tellings, t.key))
      OFFSET 0) t),
  joined AS MATERIALIZED (
    SELECT t.key, json_agg(json_build_array(r.a, r.b, r.stance, r.score) ORDER BY r.a, r.b) AS pairs
    FROM (SELECT DISTINCT k.key, k.claim FROM told k) t CROSS JOIN LATERAL (
      SELECT f.a, f.b, f.stance, f.score FROM relations f
      WHERE f.a = t.claim AND f.until IS NULL AND f.b = ANY (ARRAY (SELECT o.claim FROM told o)) OFFSET 0) r
    GROUP BY t.key)
  SELECT json_build_object('key', k.key,
    'told', CASE WHEN strpos(known, E'\n' || k.key || E'\n') > 0 THEN NULL ELSE (
      SELECT coalesce(json_agg(json_build_object('claim', json_build_object('id', c.id, 'text', c.text, 'agent', c.agent),
        'profile', t.profile)), '[]'::json)
      FROM told t JOIN claims c ON c.id = t.claim AND c.until IS NULL
      WHERE t.key = k.key) END,
    'joined', (SELECT pairs FROM joined WHERE joined.key = k.key))::text
  FROM keyed k ORDER BY k.rarity DESC, k.away, k.article;
END $$;
