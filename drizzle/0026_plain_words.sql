-- What the search reads. In a database whose locale is C it took every sign beyond ASCII for a letter, so that a word was not found that
-- touches a “ or a —, nor “élysée” where the text has capitals. Letters become small ones as the same collation has it everywhere by which
-- names are sorted; quotation marks, apostrophes and hyphens become those of ASCII; what is written within words without being seen goes, with
-- the dot that İ leaves behind; every other sign that is no letter and no figure becomes a space. What is left each locale reads alike.
CREATE FUNCTION stemma_plain(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(translate(normalize(lower(words COLLATE "und-x-icu")),
    E'\u2018\u2019\u02BC\u201C\u201D\u201E\u00AB\u00BB\u2010\u2011\u00AD\u0307\u200C\u200D\u2060\uFEFF', E'\'\'\'"""""--'),
    E'[^[:alnum:]\\u0001-\\u007F]', ' ', 'g')
$$;
--> statement-breakpoint
DROP INDEX "claims_search";
--> statement-breakpoint
DROP INDEX "wordings_search";
--> statement-breakpoint
CREATE INDEX "claims_search" ON "claims" USING gin (to_tsvector('english', stemma_plain("text")));
--> statement-breakpoint
CREATE INDEX "wordings_search" ON "wordings" USING gin (to_tsvector('english', stemma_plain("words")));
