CREATE TABLE "activities" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"software" text[] NOT NULL,
	"started" text COLLATE "C" NOT NULL,
	"ended" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C",
	"revision" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "agents" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"behalf" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"url" text COLLATE "C",
	"key" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "attributions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" text COLLATE "C" NOT NULL,
	"place" integer NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text COLLATE "C" NOT NULL,
	"text" text NOT NULL,
	"agent" text COLLATE "C",
	"since" integer NOT NULL,
	"until" integer,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('english', "text")) STORED,
	CONSTRAINT "claims_id_since_pk" PRIMARY KEY("id","since"),
	CONSTRAINT "claims_life" CHECK ("claims"."until" > "claims"."since")
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"request" text COLLATE "C" NOT NULL,
	"status" integer NOT NULL,
	"body" text NOT NULL,
	"at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "occurrences" (
	"id" text COLLATE "C" NOT NULL,
	"claim" text COLLATE "C" NOT NULL,
	"attribution" text COLLATE "C" NOT NULL,
	"revision" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"agent" text COLLATE "C",
	"wording" text COLLATE "C" NOT NULL,
	"profile" jsonb NOT NULL,
	"since" integer NOT NULL,
	"until" integer,
	CONSTRAINT "occurrences_id_since_pk" PRIMARY KEY("id","since"),
	CONSTRAINT "occurrences_life" CHECK ("occurrences"."until" > "occurrences"."since")
);
--> statement-breakpoint
CREATE TABLE "relations" (
	"id" text COLLATE "C" NOT NULL,
	"a" text COLLATE "C" NOT NULL,
	"b" text COLLATE "C" NOT NULL,
	"stance" text COLLATE "C" NOT NULL,
	"level" text COLLATE "C" NOT NULL,
	"score" double precision NOT NULL,
	"evidence" jsonb NOT NULL,
	"linker" text COLLATE "C" NOT NULL,
	"since" integer NOT NULL,
	"until" integer,
	CONSTRAINT "relations_id_since_pk" PRIMARY KEY("id","since"),
	CONSTRAINT "relations_life" CHECK ("relations"."until" > "relations"."since")
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"content" text COLLATE "C" NOT NULL,
	"headline" text,
	"language" text COLLATE "C",
	"text" text NOT NULL,
	"document" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sightings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"content" text COLLATE "C" NOT NULL,
	"publisher" text COLLATE "C" NOT NULL,
	"published" text COLLATE "C",
	"modified" text COLLATE "C",
	"captured" text COLLATE "C",
	"arrived" text COLLATE "C" NOT NULL,
	"origin" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "states" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"n" integer NOT NULL,
	"revision" text COLLATE "C" NOT NULL,
	"publisher" text COLLATE "C" NOT NULL,
	"published" text COLLATE "C",
	"modified" text COLLATE "C",
	"captured" text COLLATE "C",
	"at" text COLLATE "C" NOT NULL,
	"restores" text COLLATE "C",
	"head" boolean NOT NULL,
	"topics" text[] NOT NULL,
	"since" integer NOT NULL,
	"until" integer,
	CONSTRAINT "states_id_since_pk" PRIMARY KEY("id","since"),
	CONSTRAINT "states_life" CHECK ("states"."until" > "states"."since")
);
--> statement-breakpoint
CREATE TABLE "versions" (
	"version" integer PRIMARY KEY NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"activity" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "agents_name" ON "agents" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "attributions_revision" ON "attributions" USING btree ("revision","place");--> statement-breakpoint
CREATE UNIQUE INDEX "claims_live" ON "claims" USING btree ("id") WHERE "claims"."until" is null;--> statement-breakpoint
CREATE INDEX "claims_search" ON "claims" USING gin ("search");--> statement-breakpoint
CREATE INDEX "claims_since" ON "claims" USING btree ("since","id");--> statement-breakpoint
CREATE INDEX "claims_until" ON "claims" USING btree ("until") WHERE "claims"."until" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "occurrences_live" ON "occurrences" USING btree ("id") WHERE "occurrences"."until" is null;--> statement-breakpoint
CREATE INDEX "occurrences_claim" ON "occurrences" USING btree ("claim");--> statement-breakpoint
CREATE INDEX "occurrences_article" ON "occurrences" USING btree ("article");--> statement-breakpoint
CREATE INDEX "occurrences_revision" ON "occurrences" USING btree ("revision");--> statement-breakpoint
CREATE INDEX "occurrences_agent" ON "occurrences" USING btree ("agent");--> statement-breakpoint
CREATE INDEX "occurrences_since" ON "occurrences" USING btree ("since");--> statement-breakpoint
CREATE INDEX "occurrences_until" ON "occurrences" USING btree ("until") WHERE "occurrences"."until" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "relations_live" ON "relations" USING btree ("id") WHERE "relations"."until" is null;--> statement-breakpoint
CREATE INDEX "relations_a" ON "relations" USING btree ("a");--> statement-breakpoint
CREATE INDEX "relations_b" ON "relations" USING btree ("b");--> statement-breakpoint
CREATE INDEX "relations_since" ON "relations" USING btree ("since");--> statement-breakpoint
CREATE INDEX "relations_until" ON "relations" USING btree ("until") WHERE "relations"."until" is not null;--> statement-breakpoint
CREATE INDEX "revisions_article" ON "revisions" USING btree ("article");--> statement-breakpoint
CREATE INDEX "sightings_article" ON "sightings" USING btree ("article");--> statement-breakpoint
CREATE UNIQUE INDEX "states_live" ON "states" USING btree ("id") WHERE "states"."until" is null;--> statement-breakpoint
CREATE INDEX "states_article" ON "states" USING btree ("article");--> statement-breakpoint
CREATE INDEX "states_revision" ON "states" USING btree ("revision");--> statement-breakpoint
CREATE INDEX "states_heads" ON "states" USING btree ("at","article") WHERE "states"."head";--> statement-breakpoint
CREATE INDEX "states_topics" ON "states" USING gin ("topics") WHERE "states"."head" and "states"."until" is null;--> statement-breakpoint
CREATE INDEX "states_since" ON "states" USING btree ("since");--> statement-breakpoint
CREATE INDEX "states_until" ON "states" USING btree ("until") WHERE "states"."until" is not null;--> statement-breakpoint
CREATE INDEX "versions_at" ON "versions" USING btree ("at");