CREATE TABLE "agents" (
	"number" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"state" text NOT NULL,
	"source" text NOT NULL,
	"content_hash" text NOT NULL,
	"file_name" text NOT NULL,
	"external_id" text,
	"agent_number" text NOT NULL,
	"agent_channel" text,
	"direction" text,
	"released_by" text,
	"business_type" text,
	"started_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"duration_ms" integer,
	"progress" double precision,
	"problem" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"transcript_id" uuid,
	"scorecard_id" uuid,
	CONSTRAINT "calls_label_unique" UNIQUE("label"),
	CONSTRAINT "calls_state_known" CHECK (state in ('received', 'waiting-for-model', 'transcribing', 'judging', 'scored', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "label_counters" (
	"day" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "peaks" (
	"call_id" uuid PRIMARY KEY NOT NULL,
	"channels" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recordings" (
	"hash" text PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"size" bigint NOT NULL,
	"store_key" text NOT NULL,
	"format" text NOT NULL,
	"play_key" text,
	"play_size" bigint,
	"stored_at" timestamp with time zone NOT NULL,
	CONSTRAINT "recordings_call_id_unique" UNIQUE("call_id")
);
--> statement-breakpoint
CREATE TABLE "rule_sets" (
	"hash" text PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"text" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "schedules" (
	"hash" text PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"text" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scorecards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"transcript_id" uuid NOT NULL,
	"transcript_hash" text NOT NULL,
	"rule_set_hash" text NOT NULL,
	"schedule_hash" text NOT NULL,
	"findings" jsonb NOT NULL,
	"derived" jsonb NOT NULL,
	"highest" double precision NOT NULL,
	"lowest" double precision NOT NULL,
	"missed" text[] NOT NULL,
	"open" text[] NOT NULL,
	"saved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transcripts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"body" jsonb NOT NULL,
	"saved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workers" (
	"id" text PRIMARY KEY NOT NULL,
	"host" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"doing" text,
	"model" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_agent_number_agents_number_fk" FOREIGN KEY ("agent_number") REFERENCES "public"."agents"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "peaks" ADD CONSTRAINT "peaks_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recordings" ADD CONSTRAINT "recordings_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecards" ADD CONSTRAINT "scorecards_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecards" ADD CONSTRAINT "scorecards_transcript_id_transcripts_id_fk" FOREIGN KEY ("transcript_id") REFERENCES "public"."transcripts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transcripts" ADD CONSTRAINT "transcripts_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_by_subject" ON "audit" USING btree ("subject");--> statement-breakpoint
CREATE UNIQUE INDEX "calls_content_hash_once" ON "calls" USING btree ("content_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "calls_external_id_once" ON "calls" USING btree ("external_id");--> statement-breakpoint
CREATE INDEX "calls_by_start" ON "calls" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "calls_by_state" ON "calls" USING btree ("state");--> statement-breakpoint
CREATE INDEX "calls_by_agent" ON "calls" USING btree ("agent_number");--> statement-breakpoint
CREATE UNIQUE INDEX "scorecards_once" ON "scorecards" USING btree ("call_id","transcript_hash","rule_set_hash","schedule_hash");--> statement-breakpoint
CREATE INDEX "scorecards_missed" ON "scorecards" USING gin ("missed");--> statement-breakpoint
CREATE INDEX "scorecards_open" ON "scorecards" USING gin ("open");--> statement-breakpoint
CREATE UNIQUE INDEX "transcripts_once" ON "transcripts" USING btree ("call_id","hash");