CREATE TABLE "frozen_months" (
	"month" text PRIMARY KEY NOT NULL,
	"frozen_by" text NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "appeals_once";--> statement-breakpoint
CREATE INDEX "appeals_by_call" ON "appeals" USING btree ("call_id");--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_once" ON "appeals" USING btree ("version_id","item","round") WHERE state <> 'withdrawn';