-- Where the nth attribution begins, of none for a place that there is not: the database may ask for it before it has looked whether
-- the telling stands in the standing at all.
CREATE OR REPLACE FUNCTION stemma_start(starts bytea, nth integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN nth > 0 AND 2 * nth <= length(starts)
    THEN nullif(get_byte(starts, 2 * nth - 2) * 256 + get_byte(starts, 2 * nth - 1), 65535) END
$$;
