-- What an attribution says, as before. An id that follows from its revision tells the place, at which it is read: looking for it among
-- all those of the revision took as long as the article is, for each event of it.
CREATE OR REPLACE FUNCTION stemma_said(of_revision text, attribution text) RETURNS jsonb
  LANGUAGE plpgsql STABLE STRICT SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  here jsonb;
  at integer := substring(attribution FROM '_(\d{1,8})$')::integer;
BEGIN
  IF attribution = stemma_attribution_id(of_revision, at) THEN
    SELECT jsonb_build_object('from', stemma_start(p.starts, p.nth), 'said', t.said) INTO here
    FROM (
      SELECT s.article, s.tellings, s.starts, n.nth
      FROM standings s CROSS JOIN LATERAL (
        SELECT CASE WHEN s.places IS NULL THEN at + 1 ELSE array_position(s.places, at) END AS nth) n
      WHERE s.revision = of_revision AND s.names IS NULL AND stemma_start(s.starts, n.nth) IS NOT NULL
      LIMIT 1) p
    JOIN tellings t ON t.article = p.article AND t.sign = substr(p.tellings, p.nth, 1);
    IF FOUND THEN RETURN here; END IF;
    SELECT jsonb_build_object('from', s.begins[at + 1], 'said', f.body) INTO here
    FROM standings s JOIN findings f ON f.key = s.findings[at + 1]
    WHERE s.revision = of_revision AND s.ids IS NULL;
    IF FOUND THEN RETURN here; END IF;
  END IF;
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
