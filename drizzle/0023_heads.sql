-- What the search for neighbours asks of live heads stands in a row for each, so that it reads that and of what they tell only what
-- it gives; topics are numbers there.
DROP TRIGGER tenures_head_topics_begin ON tenures;
--> statement-breakpoint
DROP TRIGGER tenures_head_topics_end ON tenures;
--> statement-breakpoint
DROP FUNCTION stemma_head_topics();
--> statement-breakpoint
DROP TABLE "head_topics";
--> statement-breakpoint
CREATE TABLE "heads" (
	"key" bigint PRIMARY KEY NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"read" text COLLATE "C" NOT NULL,
	"weighs" integer NOT NULL,
	"topics" bigint[] NOT NULL,
	"tellings" integer[] NOT NULL,
	"sketches" bit(512)[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentions" (
	"topic" bigint NOT NULL,
	"at" bigint NOT NULL,
	"head" bigint NOT NULL,
	CONSTRAINT "mentions_topic_at_head_pk" PRIMARY KEY("topic","at","head")
);
--> statement-breakpoint
-- Half of a text's MD5 as a number: of a million texts two are the same once in some forty million times.
CREATE FUNCTION stemma_hash(of_text text) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT ('x' || left(md5(of_text), 16))::bit(64)::bigint
$$;
--> statement-breakpoint
-- A topic as a number, odd where it is a name.
CREATE FUNCTION stemma_topic(topic text) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT stemma_hash(topic) & -2 | (topic LIKE 'name:%')::integer
$$;
--> statement-breakpoint
-- Writes the row of an article's live head anew, with the mentions of its topics: of all where they are few, else of names.
CREATE FUNCTION stemma_lead(of_article text) RETURNS void LANGUAGE plpgsql
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
      SELECT array_agg(o.key ORDER BY s.key, u.nth) AS tellings, array_agg(o.sketch ORDER BY s.key, u.nth) AS sketches
      FROM standings s CROSS JOIN LATERAL unnest(s.tellings) WITH ORDINALITY AS u(telling, nth) CROSS JOIN LATERAL (
        SELECT g.key, g.sketch FROM tellings g WHERE g.key = u.telling OFFSET 0) o
      WHERE s.revision = t.revision AND NOT EXISTS (SELECT 1 FROM endings e WHERE e.standing = s.key AND e.nth = u.nth)) told
    WHERE t.article = of_article AND t.headed IS NOT NULL AND t.passed IS NULL AND told.tellings IS NOT NULL
    LIMIT 1 ON CONFLICT DO NOTHING RETURNING * INTO is_now;
  IF FOUND THEN
    INSERT INTO mentions (topic, at, head) SELECT DISTINCT t, is_now.at, is_now.key FROM unnest(is_now.topics) t
      WHERE t & 1 = 1 OR cardinality(is_now.topics) <= 12;
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION stemma_leads() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM stemma_lead(NEW.article);
  RETURN NULL;
END $$;
--> statement-breakpoint
-- What stands in a revision that is a head, or no longer does.
CREATE FUNCTION stemma_leads_where() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'standings' THEN
    PERFORM stemma_lead(t.article) FROM (SELECT DISTINCT revision FROM written) w CROSS JOIN LATERAL (
      SELECT t.article FROM tenures t WHERE t.revision = w.revision AND t.headed IS NOT NULL AND t.passed IS NULL OFFSET 0) t;
  ELSE
    PERFORM stemma_lead(t.article) FROM (SELECT DISTINCT standing FROM written) w CROSS JOIN LATERAL (
      SELECT t.article FROM standings s JOIN tenures t ON t.revision = s.revision
      WHERE s.key = w.standing AND t.headed IS NOT NULL AND t.passed IS NULL OFFSET 0) t;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
SELECT stemma_lead(t.article) FROM tenures t WHERE t.headed IS NOT NULL AND t.passed IS NULL;
--> statement-breakpoint
CREATE TRIGGER tenures_leads_begin AFTER INSERT ON tenures FOR EACH ROW
  WHEN (NEW.headed IS NOT NULL) EXECUTE FUNCTION stemma_leads();
--> statement-breakpoint
CREATE TRIGGER tenures_leads_end AFTER UPDATE ON tenures FOR EACH ROW
  WHEN (OLD.passed IS NULL AND NEW.passed IS NOT NULL) EXECUTE FUNCTION stemma_leads();
--> statement-breakpoint
CREATE TRIGGER standings_lead AFTER INSERT ON standings REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION stemma_leads_where();
--> statement-breakpoint
CREATE TRIGGER endings_lead AFTER INSERT ON endings REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION stemma_leads_where();
--> statement-breakpoint
DROP FUNCTION stemma_near(text, text, text, text, text, integer, integer, integer, integer, text, text, integer);
--> statement-breakpoint
-- The claims that stand in the heads closest to a new one, an array each of its head's `read`, its id, text, agent and profile, and
-- what joins it to others of them; the closest head first. Of heads that are `known` text, agent and profile are left out. How close
-- a head is, is the cosine of both as lists of topics: a name weighs ln(1 + 1000 / the heads that have it in the time asked about), a
-- word 2.5, and what the other's topics weigh that are not shared is taken from how many they are.
CREATE FUNCTION stemma_near(of_article text, about text, moment text, earliest text, latest text, listed integer,
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
    SELECT h.read, strpos(known, E'\n' || h.read || E'\n') > 0 AS kept, h.tellings, h.sketches,
      row_number() OVER (ORDER BY shared.weight / (m.norm * sqrt(h.weighs)) DESC, abs(h.at - began), h.article) AS nth
    FROM mine_all m CROSS JOIN near n CROSS JOIN LATERAL (SELECT * FROM heads h WHERE h.key = n.head OFFSET 0) h CROSS JOIN LATERAL (
      SELECT count(*) AS topics, sum(t.weight) AS weight FROM (SELECT unnest(m.topics) AS topic, unnest(m.weights) AS weight) t
      WHERE t.topic = ANY (h.topics)) shared
    WHERE shared.topics >= 2 AND shared.weight >= alike * m.norm * sqrt(h.weighs)
    ORDER BY nth LIMIT most),
  told AS MATERIALIZED (
    SELECT s.read, s.kept, s.nth, t.claim, t.profile
    FROM (SELECT k.read, k.kept, k.nth, unnest(k.tellings) AS telling, unnest(k.sketches) AS sketch FROM nearest k) s CROSS JOIN LATERAL (
      SELECT t.claim, t.profile FROM tellings t WHERE t.key = s.telling OFFSET 0) t
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
ANALYZE heads, mentions;
