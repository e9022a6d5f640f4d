-- Stories are told apart by names, so that of the topics of live heads only the names are listed.
DELETE FROM head_topics WHERE topic NOT LIKE 'name:%';
--> statement-breakpoint
CREATE OR REPLACE FUNCTION stemma_head_topics() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM head_topics WHERE article = NEW.article AND at = NEW.at;
  ELSE
    INSERT INTO head_topics SELECT DISTINCT topic, NEW.at, NEW.article FROM unnest(NEW.topics) AS topic
      WHERE topic LIKE 'name:%'
      ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
