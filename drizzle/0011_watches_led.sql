ALTER TABLE "watches" ADD COLUMN "target" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "watches" ADD COLUMN "passing" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "watches" ADD COLUMN "hops" integer DEFAULT 0 NOT NULL;