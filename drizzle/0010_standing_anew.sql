-- Writes what stands where, as before; of an article of which nothing stood yet, nothing is looked for among what did:
-- each look is planned anew, and for most articles it found nothing.
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
