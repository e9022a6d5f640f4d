-- The heads that are closest to a new one, the same as before in less time: hits are listed by their articles alone, and when an
-- article was told is read once of each head that is compared, not of each hit.
CREATE OR REPLACE FUNCTION stemma_near(of_article text, about text, moment text, earliest text, latest text, listed integer,
    compared integer, least_weight integer, most integer, known text, sketches text, least_shared integer)
  RETURNS TABLE (j text) LANGUAGE plpgsql STABLE
  SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  AS $$
DECLARE
  spoken text[] := string_to_array(about, E'\n');
  mine bit(512)[] := ('{x' || replace(sketches, E'\n', ',x') || '}')::bit(512)[];
  any_of_mine bit(512) := (SELECT bit_or(m) FROM unnest(('{x' || replace(sketches, E'\n', ',x') || '}')::bit(512)[]) m);
  -- So few topics that hardly any can be shared: a brief, a headline, a post.
  brief CONSTANT integer := 12;
  weighs CONSTANT integer := (SELECT count(*) + count(*) FILTER (WHERE t LIKE 'name:%')
    FROM unnest(string_to_array(about, E'\n')) t);
  began double precision := date_part('epoch', moment::timestamptz);
BEGIN
  RETURN QUERY
  WITH near AS (
    -- In millionths, so that the sum does not depend on the order.
    SELECT found.article, sum((1e6 / ln(2 + found.mentions))::integer) AS rarity,
      count(*) FILTER (WHERE found.mentions < listed) AS rare,
      count(*) FILTER (WHERE found.mentions < listed AND w.topic LIKE 'name:%') AS rare_names
    FROM unnest(spoken) AS w(topic) CROSS JOIN LATERAL (
      SELECT ARRAY (SELECT h.article FROM head_topics h
          WHERE h.topic = w.topic AND h.at >= moment AND h.at <= latest AND h.article <> of_article
          ORDER BY h.at, h.article LIMIT CASE WHEN w.topic LIKE 'name:%' THEN listed ELSE listed / 4 END)
        || ARRAY (SELECT h.article FROM head_topics h
          WHERE h.topic = w.topic AND h.at < moment AND h.at >= earliest AND h.article <> of_article
          ORDER BY h.at DESC, h.article DESC LIMIT CASE WHEN w.topic LIKE 'name:%' THEN listed ELSE listed / 4 END) AS hits
      OFFSET 0) list CROSS JOIN LATERAL (
      SELECT hit COLLATE "C" AS article, cardinality(list.hits) AS mentions FROM unnest(list.hits) hit) found
    WHERE w.topic LIKE 'name:%' OR cardinality(spoken) <= brief
    GROUP BY found.article ORDER BY 2 DESC, 4, 1 LIMIT compared),
  heads AS MATERIALIZED (
    SELECT s.revision, s.since, n.rarity, abs(date_part('epoch', s.at::timestamptz) - began) AS away, n.article
    FROM near n CROSS JOIN LATERAL (
      SELECT h.revision, h.headed AS since, h.at, l.topics FROM tenures h JOIN topic_lists l ON l.key = h.topics
      WHERE h.article = n.article AND h.headed IS NOT NULL AND h.passed IS NULL LIMIT 1) s CROSS JOIN LATERAL (
      SELECT count(*) AS topics, count(*) FILTER (WHERE t LIKE 'name:%') AS names FROM unnest(spoken) t
      WHERE t = ANY (s.topics)) shared
    WHERE (n.rare_names >= 2 OR shared.names >= 3) AND shared.topics + shared.names >= least_weight
      OR n.rare >= 1 AND shared.topics >= 2 AND least(cardinality(spoken), cardinality(s.topics)) <= brief
        AND (4 * (shared.topics + shared.names) >= weighs OR 4 * (shared.topics + shared.names) >= (
          SELECT count(*) + count(*) FILTER (WHERE t LIKE 'name:%') FROM unnest(s.topics) t))
    ORDER BY n.rarity DESC, away, n.article LIMIT most),
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
