CREATE TABLE `candidate_agency` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`candidate_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agency_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `candidate_agency_by_agency` ON `candidate_agency` (`candidate_id`,`agency_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE UNIQUE INDEX `candidate_agency_by_position` ON `candidate_agency` (`candidate_id`,`position`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `candidate_exemption` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`candidate_id` text NOT NULL,
	`part` text NOT NULL,
	`basis` text NOT NULL,
	`evidence` integer NOT NULL,
	`correct` integer,
	`total` integer,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "candidate_exemption_result" CHECK(("candidate_exemption"."correct" is null) = ("candidate_exemption"."total" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `candidate_exemption_by_part` ON `candidate_exemption` (`candidate_id`,`part`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `exam_step` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`step` text NOT NULL,
	`done_on` text,
	`due_on` text,
	`extended` integer DEFAULT false NOT NULL,
	`reason` text,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "exam_step_reason" CHECK(("exam_step"."due_on" is null and "exam_step"."extended" = 0) or "exam_step"."reason" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exam_step_by_step` ON `exam_step` (`exam_id`,`step`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `holiday` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`date` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `holiday_by_date` ON `holiday` (`date`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `post_agency` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`post_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`places` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agency_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "post_agency_places" CHECK(typeof("post_agency"."places") = 'integer' and "post_agency"."places" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `post_agency_by_agency` ON `post_agency` (`post_id`,`agency_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `violation` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`candidate_id` text NOT NULL,
	`part_id` text NOT NULL,
	`form` text,
	`zero` text,
	`minutes` text NOT NULL,
	`note` text,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "violation_said" CHECK("violation"."form" is not null or "violation"."zero" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `violation_by_part` ON `violation` (`candidate_id`,`part_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `exam_scheme` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`ground_id` text NOT NULL,
	`gate_value` integer NOT NULL,
	`gate_inclusive` integer NOT NULL,
	`model` text NOT NULL,
	`written_weight` integer NOT NULL,
	`scheme_weight` integer NOT NULL,
	`pieces` text,
	`average` text NOT NULL,
	`spread` integer,
	`minimum` integer NOT NULL,
	`tie_break` text NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ground_id`) REFERENCES `ground`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "exam_scheme_gate" CHECK("exam_scheme"."gate_value" between 0 and 10000)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exam_scheme_by_exam` ON `exam_scheme` (`exam_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `regime_amendment` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`path` text NOT NULL,
	`value` text NOT NULL,
	`kind` text NOT NULL,
	`name` text,
	`ground_id` text NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ground_id`) REFERENCES `ground`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `regime_amendment_by_path` ON `regime_amendment` (`exam_id`,`path`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `kin_declaration` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`member_name` text NOT NULL,
	`member_function` text NOT NULL,
	`relation` text NOT NULL,
	`note` text,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `kin_declaration_by_exam` ON `kin_declaration` (`exam_id`);--> statement-breakpoint
CREATE TABLE `quota_change` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`kind` text NOT NULL,
	`post_id` text NOT NULL,
	`from_post_id` text,
	`places` integer NOT NULL,
	`ground_id` text NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`from_post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ground_id`) REFERENCES `ground`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "quota_change_places" CHECK(typeof("quota_change"."places") = 'integer' and "quota_change"."places" > 0),
	CONSTRAINT "quota_change_from" CHECK(("quota_change"."kind" = 'transfer') = ("quota_change"."from_post_id" is not null))
);
--> statement-breakpoint
CREATE INDEX `quota_change_by_exam` ON `quota_change` (`exam_id`);--> statement-breakpoint
CREATE TABLE `win_cancellation` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`cause` text NOT NULL,
	`stage` text NOT NULL,
	`ground_id` text NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ground_id`) REFERENCES `ground`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `win_cancellation_by_candidate` ON `win_cancellation` (`candidate_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `win_cancellation_by_exam` ON `win_cancellation` (`exam_id`);--> statement-breakpoint
DROP INDEX `exam_decision_by_post`;--> statement-breakpoint
ALTER TABLE `exam_decision` ADD `candidate_id` text REFERENCES candidate(id);--> statement-breakpoint
ALTER TABLE `exam_decision` ADD `part_kind` text;--> statement-breakpoint
ALTER TABLE `exam_decision` ADD `value` integer;--> statement-breakpoint
ALTER TABLE `exam_decision` ADD `agreed` integer;--> statement-breakpoint
ALTER TABLE `exam_decision` ADD `agency_id` text REFERENCES organization(id);--> statement-breakpoint
ALTER TABLE `exam_decision` ADD `leave_empty` integer;--> statement-breakpoint
CREATE INDEX `exam_decision_by_exam` ON `exam_decision` (`exam_id`);--> statement-breakpoint
CREATE INDEX `exam_decision_by_post` ON `exam_decision` (`post_id`,`kind`);--> statement-breakpoint
DROP INDEX `mark_current`;--> statement-breakpoint
ALTER TABLE `mark` ADD `stage` text DEFAULT 'marking' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `mark_current` ON `mark` (`script_id`,`stage`,`question`,`marker`,`typing`) WHERE superseded_seq is null;--> statement-breakpoint
ALTER TABLE `candidate` ADD `second_post_id` text REFERENCES post(id);--> statement-breakpoint
ALTER TABLE `exam` ADD `choice_reason` text;--> statement-breakpoint
ALTER TABLE `post` ADD `method` text DEFAULT 'exam' NOT NULL;--> statement-breakpoint
ALTER TABLE `post` ADD `round1` text;--> statement-breakpoint
ALTER TABLE `post` ADD `language_pass` integer;--> statement-breakpoint
ALTER TABLE `post` ADD `written_on` text DEFAULT 'paper' NOT NULL;--> statement-breakpoint
ALTER TABLE `post` ADD `written_weight` integer;--> statement-breakpoint
ALTER TABLE `post` ADD `wishes` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `post` ADD `reserved_group` text;--> statement-breakpoint
ALTER TABLE `post` ADD `reserved_places` integer;