CREATE TABLE "publications" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"watch" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"url" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"status" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "watch_hosts" (
	"host" text COLLATE "C" PRIMARY KEY NOT NULL,
	"free" text COLLATE "C" NOT NULL,
	"next" text COLLATE "C" NOT NULL,
	"robots" text,
	"robots_status" integer,
	"robots_read" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "watches" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"url" text COLLATE "C" NOT NULL,
	"host" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C",
	"feed" text COLLATE "C",
	"publisher" text,
	"headline" text,
	"published" text COLLATE "C",
	"added" text COLLATE "C" NOT NULL,
	"due" text COLLATE "C" NOT NULL,
	"lease" text COLLATE "C",
	"checked" text COLLATE "C",
	"changed" text COLLATE "C",
	"etag" text,
	"modified" text,
	"body" text COLLATE "C",
	"content" text COLLATE "C",
	"article" text COLLATE "C",
	"status" integer,
	"fault" text,
	"failures" integer DEFAULT 0 NOT NULL,
	"gone" text COLLATE "C"
);
--> statement-breakpoint
CREATE INDEX "publications_article" ON "publications" USING btree ("article","at");--> statement-breakpoint
CREATE INDEX "publications_watch" ON "publications" USING btree ("watch");--> statement-breakpoint
CREATE INDEX "watch_hosts_next" ON "watch_hosts" USING btree ("next");--> statement-breakpoint
CREATE INDEX "watches_free" ON "watches" USING btree ("host","due") WHERE "watches"."lease" is null;--> statement-breakpoint
CREATE INDEX "watches_leased" ON "watches" USING btree ("host","lease") WHERE "watches"."lease" is not null;--> statement-breakpoint
CREATE INDEX "watches_added" ON "watches" USING btree ("added","id");--> statement-breakpoint
CREATE INDEX "watches_article" ON "watches" USING btree ("article");--> statement-breakpoint
CREATE INDEX "watches_feed" ON "watches" USING btree ("feed");--> statement-breakpoint
CREATE TRIGGER publications_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON publications
  FOR EACH STATEMENT EXECUTE FUNCTION stemma_refuse();
