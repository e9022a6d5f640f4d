-- That a headline was changed is an event of no claim.
ALTER TABLE "events" ALTER COLUMN "claim" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_claim" CHECK (("events"."claim" is null) = ("events"."kind" = 'headline-changed'));
