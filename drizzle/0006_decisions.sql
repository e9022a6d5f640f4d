CREATE TABLE "decisions" (
	"id" text COLLATE "C" NOT NULL,
	"a" text COLLATE "C" NOT NULL,
	"b" text COLLATE "C" NOT NULL,
	"verdict" text COLLATE "C" NOT NULL,
	"stance" text COLLATE "C",
	"later" text COLLATE "C",
	"who" text NOT NULL,
	"why" text NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"since" integer NOT NULL,
	"until" integer,
	CONSTRAINT "decisions_id_since_pk" PRIMARY KEY("id","since"),
	CONSTRAINT "decisions_life" CHECK ("decisions"."until" > "decisions"."since"),
	CONSTRAINT "decisions_pair" CHECK ("decisions"."a" < "decisions"."b")
);
--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "who" text;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "why" text;--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_live" ON "decisions" USING btree ("a","b") WHERE "decisions"."until" is null;--> statement-breakpoint
CREATE INDEX "decisions_pair_of" ON "decisions" USING btree ("a","b");--> statement-breakpoint
CREATE INDEX "decisions_b" ON "decisions" USING btree ("b");--> statement-breakpoint
CREATE INDEX "decisions_since" ON "decisions" USING btree ("since");--> statement-breakpoint
CREATE INDEX "decisions_until" ON "decisions" USING btree ("until") WHERE "decisions"."until" is not null;
--> statement-breakpoint
CREATE TRIGGER decisions_kept BEFORE DELETE OR TRUNCATE ON decisions FOR EACH STATEMENT EXECUTE FUNCTION stemma_refuse();
--> statement-breakpoint
CREATE TRIGGER decisions_only_end BEFORE UPDATE ON decisions FOR EACH ROW EXECUTE FUNCTION stemma_only_end();
--> statement-breakpoint
-- Writes the decisions of the version that the named transaction has just made.
CREATE FUNCTION stemma_decide(tx text, body text, v integer) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM stemma_within(tx);
  INSERT INTO decisions (id, a, b, verdict, stance, later, who, why, at, since)
    SELECT id, a, b, verdict, stance, later, who, why, at, v
    FROM jsonb_populate_recordset(NULL::decisions, body::jsonb);
  RETURN json_build_object('version', v);
END $$;
