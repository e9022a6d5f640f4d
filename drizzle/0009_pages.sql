CREATE TABLE "pages" (
	"sha256" text COLLATE "C" PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"bytes" integer NOT NULL,
	"packed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"sighting" text COLLATE "C" PRIMARY KEY NOT NULL,
	"page" text COLLATE "C",
	"via" jsonb NOT NULL
);
--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY '{pages,deliveries}'::text[] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION stemma_refuse()', name || '_immutable', name);
  END LOOP;
END $$;
