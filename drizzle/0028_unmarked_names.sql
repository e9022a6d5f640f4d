-- “Jürgen Großmann” is found by “Jurgen Grossmann” too: outlets leave out the marks that their keyboards lack.
CREATE FUNCTION stemma_unmarked(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT translate(replace(replace(replace(replace(
    regexp_replace(normalize(lower(name COLLATE "und-x-icu"), NFD), '[\u0300-\u036F]', '', 'g'),
    'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'øłđðı', 'olddi');
$$;
--> statement-breakpoint
-- Written out once more, since an index is built where functions of this schema are not seen.
CREATE OR REPLACE FUNCTION stemma_alike(kind text, name text, behalf text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY(SELECT DISTINCT key FROM (
    SELECT 'n ' || bare AS key
    UNION ALL SELECT 'l ' || regexp_replace(bare, '^.*\s', '')
    UNION ALL SELECT 'f ' || split_part(bare, ' ', 1) WHERE kind <> 'person'
    UNION ALL SELECT 'i ' || given WHERE given ~ '^[A-Z]{2,6}$'
    UNION ALL SELECT 'i ' || (SELECT string_agg(left(word, 1), '' ORDER BY nth)
      FROM regexp_split_to_table(given, '[\s-]+') WITH ORDINALITY AS part(word, nth) WHERE word ~ '^[A-Z]')
      WHERE kind <> 'person' AND given ~ '\s') AS keys WHERE key IS NOT NULL)
  FROM (SELECT given, translate(replace(replace(replace(replace(
    regexp_replace(normalize(lower(given COLLATE "und-x-icu"), NFD), '[\u0300-\u036F]', '', 'g'),
    'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'øłđðı', 'olddi') AS bare FROM (SELECT regexp_replace(regexp_replace(coalesce(behalf, name),
    '^(the|an?)\s+', '', 'i'), ',?\s(inc|corp|corporation|ltd|limited|llc|plc|company|co)\.?$', '', 'i') AS given) AS g) AS b;
$$;
--> statement-breakpoint
REINDEX INDEX "agents_alike";
