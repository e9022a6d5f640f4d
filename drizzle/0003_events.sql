CREATE TABLE "events" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"before" text COLLATE "C" NOT NULL,
	"after" text COLLATE "C" NOT NULL,
	"publisher" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"place" integer NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"claim" text COLLATE "C" NOT NULL,
	"supersedes" text COLLATE "C",
	"old" text COLLATE "C",
	"new" text COLLATE "C",
	"slots" jsonb NOT NULL,
	"notice" integer,
	"confidence" double precision NOT NULL,
	"reason" text NOT NULL,
	"since" integer NOT NULL,
	"until" integer,
	CONSTRAINT "events_id_since_pk" PRIMARY KEY("id","since"),
	CONSTRAINT "events_life" CHECK ("events"."until" > "events"."since")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "events_live" ON "events" USING btree ("id") WHERE "events"."until" is null;--> statement-breakpoint
CREATE INDEX "events_at" ON "events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "events_article" ON "events" USING btree ("article");--> statement-breakpoint
CREATE INDEX "events_since" ON "events" USING btree ("since");--> statement-breakpoint
CREATE INDEX "events_until" ON "events" USING btree ("until") WHERE "events"."until" is not null;
--> statement-breakpoint
CREATE TRIGGER events_kept BEFORE DELETE OR TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION stemma_refuse();
--> statement-breakpoint
CREATE TRIGGER events_only_end BEFORE UPDATE ON events FOR EACH ROW EXECUTE FUNCTION stemma_only_end();
--> statement-breakpoint
-- Writes one changeset as the next version, in one statement of the named transaction; as before, and events too.
CREATE OR REPLACE FUNCTION stemma_apply(tx text, body text, moment text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  j jsonb := body::jsonb;
  v integer;
  moment_of text;
BEGIN
  PERFORM stemma_within(tx);
  SELECT coalesce(max(version), 0) + 1, greatest(moment COLLATE "C", max(at)) INTO v, moment_of FROM versions;
  INSERT INTO activities SELECT * FROM jsonb_populate_record(NULL::activities, j->'activity');
  INSERT INTO versions VALUES (v, moment_of, j->'activity'->>'id');
  INSERT INTO articles SELECT * FROM jsonb_populate_recordset(NULL::articles, j->'articles') ON CONFLICT DO NOTHING;
  INSERT INTO sightings SELECT * FROM jsonb_populate_recordset(NULL::sightings, j->'sightings') ON CONFLICT DO NOTHING;
  INSERT INTO revisions SELECT * FROM jsonb_populate_recordset(NULL::revisions, j->'revisions') ON CONFLICT DO NOTHING;
  INSERT INTO attributions SELECT * FROM jsonb_populate_recordset(NULL::attributions, j->'attributions')
    ON CONFLICT DO NOTHING;
  INSERT INTO agents SELECT * FROM jsonb_populate_recordset(NULL::agents, j->'agents') ON CONFLICT DO NOTHING;

  PERFORM stemma_end(kind, ids, v) FROM jsonb_each(j->'retracted') AS r(kind, ids);

  INSERT INTO states (id, article, n, revision, publisher, published, modified, captured, at, restores, head, topics, since)
    SELECT id, article, n, revision, publisher, published, modified, captured, at, restores, head, topics, v
    FROM jsonb_populate_recordset(NULL::states, j->'asserted'->'states');
  INSERT INTO claims (id, text, agent, since)
    SELECT id, text, agent, v FROM jsonb_populate_recordset(NULL::claims, j->'asserted'->'claims');
  INSERT INTO occurrences (id, claim, attribution, revision, article, agent, wording, profile, since)
    SELECT id, claim, attribution, revision, article, agent, wording, profile, v
    FROM jsonb_populate_recordset(NULL::occurrences, j->'asserted'->'occurrences');
  INSERT INTO relations (id, a, b, stance, level, score, evidence, linker, since)
    SELECT id, a, b, stance, level, score, evidence, linker, v
    FROM jsonb_populate_recordset(NULL::relations, j->'asserted'->'relations');
  INSERT INTO events (id, article, before, after, publisher, at, place, kind, claim, supersedes, old, new, slots, notice,
      confidence, reason, since)
    SELECT id, article, before, after, publisher, at, place, kind, claim, supersedes, old, new, slots, notice,
      confidence, reason, v
    FROM jsonb_populate_recordset(NULL::events, j->'asserted'->'events');
  RETURN json_build_object('version', v, 'at', moment_of, 'activity', j->'activity'->>'id');
END $$;
