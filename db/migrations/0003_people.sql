CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"start" text NOT NULL,
	"hash" text NOT NULL,
	"role" text NOT NULL,
	"actions" text[],
	"expires_at" timestamp with time zone,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_keys_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"item" text NOT NULL,
	"round" integer NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"filed_by" text NOT NULL,
	"filed_at" timestamp with time zone NOT NULL,
	"answer_due_at" timestamp with time zone NOT NULL,
	"escalated_at" timestamp with time zone,
	"outcome" text,
	"answer" text,
	"answered_by" text,
	"answered_at" timestamp with time zone,
	"new_version_id" uuid
);
--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"day" date PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text
);
--> statement-breakpoint
CREATE TABLE "calibration_calls" (
	"calibration_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"scorecard_id" uuid,
	CONSTRAINT "calibration_calls_calibration_id_call_id_pk" PRIMARY KEY("calibration_id","call_id")
);
--> statement-breakpoint
CREATE TABLE "calibration_people" (
	"calibration_id" uuid NOT NULL,
	"person_number" text NOT NULL,
	CONSTRAINT "calibration_people_calibration_id_person_number_pk" PRIMARY KEY("calibration_id","person_number")
);
--> statement-breakpoint
CREATE TABLE "calibration_scores" (
	"id" uuid PRIMARY KEY NOT NULL,
	"calibration_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"person_number" text NOT NULL,
	"decisions" jsonb NOT NULL,
	"missed" jsonb NOT NULL,
	"points" double precision NOT NULL,
	"is_submitted" boolean NOT NULL,
	"saved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calibrations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"expert_number" text,
	"due_at" timestamp with time zone,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"compared_at" timestamp with time zone,
	"conclusion" text
);
--> statement-breakpoint
CREATE TABLE "coaching" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_number" text NOT NULL,
	"call_id" uuid,
	"item" text,
	"cause" text NOT NULL,
	"note" text,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"done_by" text,
	"done_at" timestamp with time zone,
	"seen_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_number" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"link" text,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "people" (
	"number" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"role" text DEFAULT 'agent' NOT NULL,
	"post" text,
	"entry_day" date,
	"probation_end" date,
	"left_on" date,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "people_role_known" CHECK (role in ('agent', 'team-lead', 'inspector', 'trainer', 'manager', 'administrator', 'observer'))
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"queue" text NOT NULL,
	"state" text NOT NULL,
	"reasons" text[] DEFAULT '{}' NOT NULL,
	"priority" integer DEFAULT 0 NOT NULL,
	"pick_id" uuid,
	"is_blind" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"assigned_to" text,
	"claimed_by" text,
	"claimed_at" timestamp with time zone,
	"lease_until" timestamp with time zone,
	"scorecard_id" uuid,
	"draft" jsonb,
	"draft_by" text,
	"draft_revision" integer DEFAULT 0 NOT NULL,
	"blind_decisions" jsonb,
	"blind_at" timestamp with time zone,
	"decisions" jsonb,
	"comment" text,
	"submitted_by" text,
	"submitted_at" timestamp with time zone,
	"second_by" text,
	"second_at" timestamp with time zone,
	"second_reason" text,
	"is_second_agreed" boolean,
	"recalled_by" text,
	"recalled_at" timestamp with time zone,
	"recall_reason" text
);
--> statement-breakpoint
CREATE TABLE "rule_suspensions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"item" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"figures" jsonb NOT NULL,
	"signed_off_by" text,
	"signed_off_at" timestamp with time zone,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "sampling_draws" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"person_number" text DEFAULT '' NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"seed" text NOT NULL,
	"frame" jsonb NOT NULL,
	"drawn_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sampling_picks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"draw_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"probability" double precision NOT NULL,
	"is_blind" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sampling_plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"month" text NOT NULL,
	"settings" jsonb NOT NULL,
	"seed" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sampling_plans_month_unique" UNIQUE("month")
);
--> statement-breakpoint
CREATE TABLE "score_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"scorecard_id" uuid NOT NULL,
	"source" text NOT NULL,
	"review_id" uuid,
	"appeal_id" uuid,
	"decisions" jsonb NOT NULL,
	"findings" json NOT NULL,
	"derived" jsonb NOT NULL,
	"points" double precision NOT NULL,
	"is_fatal" boolean NOT NULL,
	"missed" text[] NOT NULL,
	"published_by" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"comment" text,
	"acknowledged_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"username" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"username" text NOT NULL,
	"display_username" text,
	"person_number" text NOT NULL,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email"),
	CONSTRAINT "users_username_unique" UNIQUE("username"),
	CONSTRAINT "users_person_number_unique" UNIQUE("person_number")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_stays" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_number" text NOT NULL,
	"team_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "teams_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"webhook_id" uuid NOT NULL,
	"event" text NOT NULL,
	"body" jsonb NOT NULL,
	"state" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"last_try_at" timestamp with time zone,
	"last_answer" text,
	"delivered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"secret" text NOT NULL,
	"events" text[] NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "seq" bigint;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "origin" text;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "seal" text;--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "version_id" uuid;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_version_id_score_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."score_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_filed_by_people_number_fk" FOREIGN KEY ("filed_by") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_answered_by_people_number_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_new_version_id_score_versions_id_fk" FOREIGN KEY ("new_version_id") REFERENCES "public"."score_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_calls" ADD CONSTRAINT "calibration_calls_calibration_id_calibrations_id_fk" FOREIGN KEY ("calibration_id") REFERENCES "public"."calibrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_calls" ADD CONSTRAINT "calibration_calls_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_calls" ADD CONSTRAINT "calibration_calls_scorecard_id_scorecards_id_fk" FOREIGN KEY ("scorecard_id") REFERENCES "public"."scorecards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_people" ADD CONSTRAINT "calibration_people_calibration_id_calibrations_id_fk" FOREIGN KEY ("calibration_id") REFERENCES "public"."calibrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_people" ADD CONSTRAINT "calibration_people_person_number_people_number_fk" FOREIGN KEY ("person_number") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_scores" ADD CONSTRAINT "calibration_scores_calibration_id_calibrations_id_fk" FOREIGN KEY ("calibration_id") REFERENCES "public"."calibrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_scores" ADD CONSTRAINT "calibration_scores_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_scores" ADD CONSTRAINT "calibration_scores_person_number_people_number_fk" FOREIGN KEY ("person_number") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_expert_number_people_number_fk" FOREIGN KEY ("expert_number") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaching" ADD CONSTRAINT "coaching_person_number_people_number_fk" FOREIGN KEY ("person_number") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaching" ADD CONSTRAINT "coaching_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaching" ADD CONSTRAINT "coaching_done_by_people_number_fk" FOREIGN KEY ("done_by") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_number_people_number_fk" FOREIGN KEY ("person_number") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_pick_id_sampling_picks_id_fk" FOREIGN KEY ("pick_id") REFERENCES "public"."sampling_picks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_assigned_to_people_number_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_claimed_by_people_number_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_scorecard_id_scorecards_id_fk" FOREIGN KEY ("scorecard_id") REFERENCES "public"."scorecards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_draft_by_people_number_fk" FOREIGN KEY ("draft_by") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_submitted_by_people_number_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_second_by_people_number_fk" FOREIGN KEY ("second_by") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_recalled_by_people_number_fk" FOREIGN KEY ("recalled_by") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sampling_draws" ADD CONSTRAINT "sampling_draws_plan_id_sampling_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."sampling_plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sampling_picks" ADD CONSTRAINT "sampling_picks_draw_id_sampling_draws_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."sampling_draws"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sampling_picks" ADD CONSTRAINT "sampling_picks_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_versions" ADD CONSTRAINT "score_versions_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_versions" ADD CONSTRAINT "score_versions_scorecard_id_scorecards_id_fk" FOREIGN KEY ("scorecard_id") REFERENCES "public"."scorecards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_person_number_people_number_fk" FOREIGN KEY ("person_number") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_stays" ADD CONSTRAINT "team_stays_person_number_people_number_fk" FOREIGN KEY ("person_number") REFERENCES "public"."people"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_stays" ADD CONSTRAINT "team_stays_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_id_webhooks_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhooks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_once" ON "appeals" USING btree ("call_id","item","round");--> statement-breakpoint
CREATE INDEX "appeals_by_state" ON "appeals" USING btree ("state","answer_due_at");--> statement-breakpoint
CREATE INDEX "appeals_by_filer" ON "appeals" USING btree ("filed_by");--> statement-breakpoint
CREATE UNIQUE INDEX "calibration_scores_once" ON "calibration_scores" USING btree ("calibration_id","call_id","person_number");--> statement-breakpoint
CREATE INDEX "coaching_by_person" ON "coaching" USING btree ("person_number");--> statement-breakpoint
CREATE INDEX "coaching_open" ON "coaching" USING btree ("done_at","due_at");--> statement-breakpoint
CREATE INDEX "notices_by_person" ON "notices" USING btree ("person_number","at");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_once_a_queue" ON "reviews" USING btree ("call_id","queue");--> statement-breakpoint
CREATE INDEX "reviews_by_state" ON "reviews" USING btree ("state","queue","priority");--> statement-breakpoint
CREATE INDEX "reviews_by_claimer" ON "reviews" USING btree ("claimed_by","state");--> statement-breakpoint
CREATE INDEX "reviews_by_submitter" ON "reviews" USING btree ("submitted_by","submitted_at");--> statement-breakpoint
CREATE INDEX "rule_suspensions_by_item" ON "rule_suspensions" USING btree ("item","signed_off_at");--> statement-breakpoint
CREATE UNIQUE INDEX "sampling_draws_once" ON "sampling_draws" USING btree ("plan_id","kind","person_number","from_day");--> statement-breakpoint
CREATE UNIQUE INDEX "sampling_picks_once" ON "sampling_picks" USING btree ("draw_id","call_id");--> statement-breakpoint
CREATE INDEX "sampling_picks_by_call" ON "sampling_picks" USING btree ("call_id");--> statement-breakpoint
CREATE UNIQUE INDEX "score_versions_once" ON "score_versions" USING btree ("call_id","version");--> statement-breakpoint
CREATE INDEX "score_versions_by_time" ON "score_versions" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "accounts_by_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "team_stays_one_open" ON "team_stays" USING btree ("person_number") WHERE to_day is null;--> statement-breakpoint
CREATE INDEX "team_stays_by_person" ON "team_stays" USING btree ("person_number","from_day");--> statement-breakpoint
CREATE INDEX "team_stays_by_team" ON "team_stays" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_by_hook" ON "webhook_deliveries" USING btree ("webhook_id","made_at");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_by_state" ON "webhook_deliveries" USING btree ("state");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_by_seq" ON "audit" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "audit_by_time" ON "audit" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_by_actor" ON "audit" USING btree ("actor","at");