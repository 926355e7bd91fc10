CREATE TABLE `blob` (
	`sha256` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`mime` text NOT NULL,
	`wrapped_key` text NOT NULL,
	`place` text NOT NULL,
	`recorded_seq` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `blob_by_place` ON `blob` (`place`);--> statement-breakpoint
CREATE TABLE `code` (
	`id` text PRIMARY KEY NOT NULL,
	`list` text NOT NULL,
	`version` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`from_day` text,
	`to_day` text,
	`status` text NOT NULL,
	`origin` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `code_by_list` ON `code` (`list`,`version`,`code`);--> statement-breakpoint
CREATE TABLE `file_fact` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `grant` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`scope_kind` text NOT NULL,
	`scope_id` text,
	`from_day` text NOT NULL,
	`to_day` text,
	`decision` text,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "grant_scope" CHECK(("grant"."scope_kind" = 'office') = ("grant"."scope_id" is null)),
	CONSTRAINT "grant_days" CHECK("grant"."to_day" is null or "grant"."to_day" >= "grant"."from_day")
);
--> statement-breakpoint
CREATE INDEX `grant_by_user` ON `grant` (`user_id`);--> statement-breakpoint
CREATE TABLE `ground` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`number` text NOT NULL,
	`date` text NOT NULL,
	`signer` text NOT NULL,
	`issuer` text,
	`blob_sha256` text
);
--> statement-breakpoint
CREATE TABLE `office` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`organization_id` text NOT NULL,
	`name` text NOT NULL,
	`print_name` text NOT NULL,
	`superior_name` text NOT NULL,
	`symbol` text NOT NULL,
	`place` text NOT NULL,
	`layout` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`name` text NOT NULL,
	`signing_key` text NOT NULL,
	`sealing_key` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_by_name` ON `user` (`name`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `audit_change` (
	`id` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`table` text NOT NULL,
	`record_id` text NOT NULL,
	`field` text,
	`from` text,
	`to` text,
	FOREIGN KEY (`seq`) REFERENCES `audit_entry`(`seq`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `audit_change_by_seq` ON `audit_change` (`seq`);--> statement-breakpoint
CREATE INDEX `audit_change_by_record` ON `audit_change` (`table`,`record_id`);--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`user_id` text NOT NULL,
	`device` text NOT NULL,
	`procedure` text NOT NULL,
	`request_id` text NOT NULL,
	`reason` text,
	`ground_id` text,
	`undo_of` integer,
	`answer` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	`signature` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entry_by_request` ON `audit_entry` (`request_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entry_by_undo` ON `audit_entry` (`undo_of`);--> statement-breakpoint
CREATE INDEX `audit_entry_by_user` ON `audit_entry` (`user_id`,`seq`);--> statement-breakpoint
CREATE TABLE `candidate` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`search_key` integer NOT NULL,
	`exam_id` text NOT NULL,
	`person_id` text,
	`post_id` text NOT NULL,
	`full_name` text NOT NULL,
	`name_key` text NOT NULL,
	`folded` text NOT NULL,
	`birth_date` text NOT NULL,
	`birth_first_day` text NOT NULL,
	`sex` text NOT NULL,
	`identity_number` text,
	`ethnic_group` text,
	`phone` text,
	`email` text,
	`residence` text,
	`note` text,
	`origin` text NOT NULL,
	`import_id` text,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ethnic_group`) REFERENCES `code`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`import_id`) REFERENCES `candidate_import`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "candidate_identity_number" CHECK("candidate"."identity_number" is null or (length("candidate"."identity_number") = 12 and "candidate"."identity_number" not glob '*[^0-9]*'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `candidate_by_search_key` ON `candidate` (`search_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `candidate_by_identity_number` ON `candidate` (`exam_id`,`identity_number`) WHERE withdrawn_seq is null and identity_number is not null;--> statement-breakpoint
CREATE INDEX `candidate_by_name` ON `candidate` (`exam_id`,`name_key`,`birth_first_day`,`id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `candidate_by_post` ON `candidate` (`post_id`,`name_key`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `candidate_by_import` ON `candidate` (`import_id`);--> statement-breakpoint
CREATE TABLE `candidate_import` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`file_name` text NOT NULL,
	`blob_sha256` text NOT NULL,
	`rows` integer NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`blob_sha256`) REFERENCES `blob`(`sha256`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `candidate_priority` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`candidate_id` text NOT NULL,
	`group_code` text NOT NULL,
	`evidence` integer NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`group_code`) REFERENCES `code`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `candidate_priority_by_group` ON `candidate_priority` (`candidate_id`,`group_code`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `exam` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`plan_number` text NOT NULL,
	`plan_approved` text NOT NULL,
	`regime` text NOT NULL,
	`house_rules` text NOT NULL,
	`regime_copy` text NOT NULL,
	`regime_hash` text NOT NULL,
	`regime_reason` text NOT NULL,
	`layout` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `exam_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`post_id` text NOT NULL,
	`kind` text NOT NULL,
	`ground_id` text NOT NULL,
	`winners` text NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ground_id`) REFERENCES `ground`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exam_decision_by_post` ON `exam_decision` (`post_id`,`kind`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `part` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`round_id` text NOT NULL,
	`exam_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`unit` text NOT NULL,
	`maximum` integer NOT NULL,
	`held_on` text,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "part_maximum" CHECK(typeof("part"."maximum") = 'integer' and "part"."maximum" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `part_by_kind` ON `part` (`exam_id`,`kind`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `post` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`agency_id` text NOT NULL,
	`track` text NOT NULL,
	`form` text NOT NULL,
	`quota` integer NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agency_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "post_quota" CHECK(typeof("post"."quota") = 'integer' and "post"."quota" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `post_by_code` ON `post` (`exam_id`,`code`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `post_by_agency` ON `post` (`agency_id`);--> statement-breakpoint
CREATE TABLE `round` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`number` integer NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `round_by_number` ON `round` (`exam_id`,`number`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `mark` (
	`id` text PRIMARY KEY NOT NULL,
	`previous_id` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`script_id` text NOT NULL,
	`question` integer NOT NULL,
	`marker` integer NOT NULL,
	`typing` integer NOT NULL,
	`state` text NOT NULL,
	`value` integer,
	FOREIGN KEY (`script_id`) REFERENCES `script`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "mark_value" CHECK(("mark"."state" = 'entered') = ("mark"."value" is not null)),
	CONSTRAINT "mark_hundredths" CHECK("mark"."value" is null or (typeof("mark"."value") = 'integer' and "mark"."value" >= 0))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mark_current` ON `mark` (`script_id`,`question`,`marker`,`typing`) WHERE superseded_seq is null;--> statement-breakpoint
CREATE INDEX `mark_by_script` ON `mark` (`script_id`);--> statement-breakpoint
CREATE TABLE `script` (
	`part_id` text NOT NULL,
	`code` text NOT NULL,
	`id` text NOT NULL,
	`candidate_id` text,
	PRIMARY KEY(`part_id`, `code`),
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `script_by_id` ON `script` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `script_by_candidate` ON `script` (`candidate_id`,`part_id`);--> statement-breakpoint
CREATE TABLE `organization` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text
);
--> statement-breakpoint
CREATE TABLE `organization_version` (
	`id` text PRIMARY KEY NOT NULL,
	`previous_id` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`valid_from` text,
	`valid_from_day` text,
	`valid_to` text,
	`valid_to_day` text,
	`organization_id` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text,
	`folded` text NOT NULL,
	`parent_id` text,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`parent_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `organization_version_by_organization` ON `organization_version` (`organization_id`);--> statement-breakpoint
CREATE INDEX `organization_version_by_name` ON `organization_version` (`folded`);--> statement-breakpoint
CREATE UNIQUE INDEX `organization_version_by_start` ON `organization_version` (`organization_id`,`valid_from_day`) WHERE superseded_seq is null;