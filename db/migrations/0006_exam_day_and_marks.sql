CREATE TABLE `eligibility_opinion` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`candidate_id` text NOT NULL,
	`user_id` text NOT NULL,
	`verdict` text NOT NULL,
	`unmet` text NOT NULL,
	`reasons` text NOT NULL,
	`note` text,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `eligibility_opinion_by_reviewer` ON `eligibility_opinion` (`candidate_id`,`user_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `second_review` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `second_review_by_exam` ON `second_review` (`exam_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `invigilator` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`draw_id` text NOT NULL,
	`session_id` text NOT NULL,
	`room_id` text NOT NULL,
	`member_id` text NOT NULL,
	`role` text NOT NULL,
	`place` integer NOT NULL,
	`reason` text,
	`replaces_id` text,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`draw_id`) REFERENCES `invigilator_draw`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`session_id`) REFERENCES `exam_session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`room_id`) REFERENCES `room`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`member_id`) REFERENCES `exam_member`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "invigilator_place" CHECK(typeof("invigilator"."place") = 'integer' and "invigilator"."place" > 0),
	CONSTRAINT "invigilator_by_hand" CHECK("invigilator"."replaces_id" is null or "invigilator"."reason" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invigilator_by_place` ON `invigilator` (`session_id`,`room_id`,`role`,`place`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE UNIQUE INDEX `invigilator_by_member` ON `invigilator` (`session_id`,`member_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `invigilator_by_exam` ON `invigilator` (`exam_id`);--> statement-breakpoint
CREATE INDEX `invigilator_by_draw` ON `invigilator` (`draw_id`);--> statement-breakpoint
CREATE TABLE `invigilator_draw` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`session_id` text NOT NULL,
	`seed` text NOT NULL,
	`seed_origin` text NOT NULL,
	`hash` text NOT NULL,
	`on_paper` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`session_id`) REFERENCES `exam_session`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invigilator_draw_by_session` ON `invigilator_draw` (`session_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `invigilator_draw_by_exam` ON `invigilator_draw` (`exam_id`);--> statement-breakpoint
CREATE TABLE `interview_closing` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`part_id` text NOT NULL,
	`session_id` text NOT NULL,
	`room_id` text NOT NULL,
	`member_id` text NOT NULL,
	`note` text,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`session_id`) REFERENCES `exam_session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`room_id`) REFERENCES `room`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`member_id`) REFERENCES `exam_member`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interview_closing_by_room` ON `interview_closing` (`session_id`,`room_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `interview_closing_by_exam` ON `interview_closing` (`exam_id`);--> statement-breakpoint
CREATE TABLE `interview_draw` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`part_id` text NOT NULL,
	`session_id` text NOT NULL,
	`room_id` text NOT NULL,
	`seed` text NOT NULL,
	`seed_origin` text NOT NULL,
	`candidates` integer NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`session_id`) REFERENCES `exam_session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`room_id`) REFERENCES `room`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interview_draw_by_room` ON `interview_draw` (`session_id`,`room_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `interview_draw_by_exam` ON `interview_draw` (`exam_id`);--> statement-breakpoint
CREATE TABLE `interview_turn` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`part_id` text NOT NULL,
	`session_id` text NOT NULL,
	`room_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`turn` integer NOT NULL,
	`drawn_turn` integer,
	`interview_draw_id` text,
	`last_reason` text,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`session_id`) REFERENCES `exam_session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`room_id`) REFERENCES `room`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`interview_draw_id`) REFERENCES `interview_draw`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "interview_turn_positive" CHECK(typeof("interview_turn"."turn") = 'integer' and "interview_turn"."turn" > 0),
	CONSTRAINT "interview_turn_drawn" CHECK(("interview_turn"."interview_draw_id" is null) = ("interview_turn"."drawn_turn" is null)),
	CONSTRAINT "interview_turn_reason" CHECK("interview_turn"."last_reason" is not null or "interview_turn"."turn" = "interview_turn"."drawn_turn")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interview_turn_by_place` ON `interview_turn` (`session_id`,`room_id`,`turn`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE UNIQUE INDEX `interview_turn_by_candidate` ON `interview_turn` (`part_id`,`candidate_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `interview_turn_by_exam` ON `interview_turn` (`exam_id`);--> statement-breakpoint
CREATE TABLE `panel_member` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`part_id` text NOT NULL,
	`session_id` text NOT NULL,
	`room_id` text NOT NULL,
	`member_id` text NOT NULL,
	`marker` integer NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`session_id`) REFERENCES `exam_session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`room_id`) REFERENCES `room`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`member_id`) REFERENCES `exam_member`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "panel_member_marker" CHECK(typeof("panel_member"."marker") = 'integer' and "panel_member"."marker" between 1 and 30)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `panel_member_by_marker` ON `panel_member` (`session_id`,`room_id`,`marker`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE UNIQUE INDEX `panel_member_by_member` ON `panel_member` (`session_id`,`member_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `panel_member_by_exam` ON `panel_member` (`exam_id`);--> statement-breakpoint
CREATE TABLE `mark_import` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`file_name` text NOT NULL,
	`blob_sha256` text NOT NULL,
	`marks` integer NOT NULL,
	`left_out` text,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`blob_sha256`) REFERENCES `blob`(`sha256`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `mark_import_by_exam` ON `mark_import` (`exam_id`);--> statement-breakpoint
CREATE TABLE `notice_posting` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`notice_id` text NOT NULL,
	`place` text NOT NULL,
	`name` text NOT NULL,
	`posted_on` text NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `public_notice`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_posting_by_place` ON `notice_posting` (`notice_id`,`place`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `public_notice` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`position` integer NOT NULL,
	`ground_id` text NOT NULL,
	`content` text,
	`counted_from` text,
	`count_reason` text,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ground_id`) REFERENCES `ground`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "public_notice_position" CHECK(typeof("public_notice"."position") = 'integer' and "public_notice"."position" > 0),
	CONSTRAINT "public_notice_content" CHECK(("public_notice"."position" = 1) = ("public_notice"."content" is null)),
	CONSTRAINT "public_notice_counted" CHECK("public_notice"."counted_from" is null or "public_notice"."count_reason" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `public_notice_by_position` ON `public_notice` (`exam_id`,`position`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `candidate_scan` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`candidate_id` text NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`blob_sha256` text NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`blob_sha256`) REFERENCES `blob`(`sha256`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `candidate_scan_by_candidate` ON `candidate_scan` (`candidate_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE UNIQUE INDEX `candidate_scan_photo` ON `candidate_scan` (`candidate_id`) WHERE withdrawn_seq is null and kind = 'photo';--> statement-breakpoint
CREATE TABLE `script_settlement` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`bag_id` text NOT NULL,
	`script_id` text NOT NULL,
	`way` text NOT NULL,
	`value` integer NOT NULL,
	`ground_id` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`bag_id`) REFERENCES `bag`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`script_id`) REFERENCES `script`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ground_id`) REFERENCES `ground`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "script_settlement_value" CHECK(typeof("script_settlement"."value") = 'integer' and "script_settlement"."value" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `script_settlement_by_script` ON `script_settlement` (`script_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `script_settlement_by_bag` ON `script_settlement` (`bag_id`);--> statement-breakpoint
DROP INDEX `document_issue_by_exam`;--> statement-breakpoint
CREATE INDEX `document_issue_by_exam` ON `document_issue` (`exam_id`,`kind`,`recorded_seq`);--> statement-breakpoint
ALTER TABLE `candidate` ADD `ground_floor` text;--> statement-breakpoint
ALTER TABLE `room` ADD `site` text;--> statement-breakpoint
ALTER TABLE `room` ADD `ground_floor` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `room` ADD `columns` integer;--> statement-breakpoint
ALTER TABLE `seat_draw` ADD `method` text DEFAULT 'plain' NOT NULL;--> statement-breakpoint
ALTER TABLE `seat_draw` ADD `without_ground` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `audit_entry_by_act` ON `audit_entry` (`exam_id`,`procedure`,`seq`);