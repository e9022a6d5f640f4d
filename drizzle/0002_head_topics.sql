CREATE TABLE "head_topics" (
	"topic" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	CONSTRAINT "head_topics_topic_at_article_pk" PRIMARY KEY("topic","at","article")
);
--> statement-breakpoint
DROP INDEX "states_topics";--> statement-breakpoint
CREATE INDEX "head_topics_article" ON "head_topics" USING btree ("article");--> statement-breakpoint
INSERT INTO "head_topics" SELECT DISTINCT "topic", "at", "article" FROM "states", unnest("topics") AS "topic"
  WHERE "head" AND "until" IS NULL;
--> statement-breakpoint
-- Not a record but an index of the live heads: it holds what `states` says, and nothing that `states` does not.
CREATE FUNCTION stemma_head_topics() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM head_topics WHERE article = NEW.article AND at = NEW.at;
  ELSE
    INSERT INTO head_topics SELECT DISTINCT topic, NEW.at, NEW.article FROM unnest(NEW.topics) AS topic
      ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER states_head_topics_begin AFTER INSERT ON states FOR EACH ROW
  WHEN (NEW.head) EXECUTE FUNCTION stemma_head_topics();
--> statement-breakpoint
CREATE TRIGGER states_head_topics_end AFTER UPDATE ON states FOR EACH ROW
  WHEN (NEW.head) EXECUTE FUNCTION stemma_head_topics();
