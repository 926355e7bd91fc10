CREATE TABLE `user_key` (
	`id` text PRIMARY KEY NOT NULL,
	`previous_id` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`user_id` text NOT NULL,
	`signing_key` text NOT NULL,
	`sealing_key` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_key_current` ON `user_key` (`user_id`) WHERE superseded_seq is null;--> statement-breakpoint
CREATE INDEX `user_key_by_user` ON `user_key` (`user_id`);--> statement-breakpoint
CREATE TABLE `document_approval` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`kind` text NOT NULL,
	`content_hash` text NOT NULL,
	`ground_id` text NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ground_id`) REFERENCES `ground`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_approval_by_kind` ON `document_approval` (`exam_id`,`kind`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `document_issue` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`kind` text NOT NULL,
	`how` text NOT NULL,
	`content_hash` text NOT NULL,
	`pages` integer,
	`scope` text,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `document_issue_by_exam` ON `document_issue` (`exam_id`,`kind`);--> statement-breakpoint
CREATE TABLE `eligibility` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`candidate_id` text NOT NULL,
	`verdict` text NOT NULL,
	`note` text,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `eligibility_by_candidate` ON `eligibility` (`candidate_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `eligibility_reason` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`eligibility_id` text NOT NULL,
	`condition` text NOT NULL,
	`paper` text,
	`note` text,
	FOREIGN KEY (`eligibility_id`) REFERENCES `eligibility`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`condition`) REFERENCES `code`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`paper`) REFERENCES `code`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `eligibility_reason_by_eligibility` ON `eligibility_reason` (`eligibility_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `candidate_number` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`numbering_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`number` integer NOT NULL,
	`label` text NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`numbering_id`) REFERENCES `numbering`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "candidate_number_positive" CHECK(typeof("candidate_number"."number") = 'integer' and "candidate_number"."number" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `candidate_number_by_number` ON `candidate_number` (`exam_id`,`number`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE UNIQUE INDEX `candidate_number_by_label` ON `candidate_number` (`exam_id`,`label`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE UNIQUE INDEX `candidate_number_by_candidate` ON `candidate_number` (`candidate_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `candidate_number_by_numbering` ON `candidate_number` (`numbering_id`);--> statement-breakpoint
CREATE TABLE `numbering` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`generation` integer NOT NULL,
	`prefix` text NOT NULL,
	`digits` integer NOT NULL,
	`first` integer NOT NULL,
	`order` text NOT NULL,
	`seed` text,
	`seed_origin` text,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "numbering_seed" CHECK(("numbering"."order" = 'drawn') = ("numbering"."seed" is not null) and ("numbering"."seed" is null) = ("numbering"."seed_origin" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `numbering_by_exam` ON `numbering` (`exam_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `exam_session` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`part_id` text NOT NULL,
	`number` integer NOT NULL,
	`day` text NOT NULL,
	`starts_at` text NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exam_session_by_number` ON `exam_session` (`part_id`,`number`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `exam_session_by_exam` ON `exam_session` (`exam_id`);--> statement-breakpoint
CREATE TABLE `room` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`place` text,
	`capacity` integer NOT NULL,
	`reserve` integer NOT NULL,
	`disabled` integer NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "room_seats" CHECK("room"."capacity" > 0 and "room"."reserve" >= 0 and "room"."disabled" >= 0 and "room"."reserve" + "room"."disabled" <= "room"."capacity")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `room_by_number` ON `room` (`exam_id`,`number`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `seat` (
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
	`seat` integer NOT NULL,
	`draw_id` text,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`session_id`) REFERENCES `exam_session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`room_id`) REFERENCES `room`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`draw_id`) REFERENCES `seat_draw`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "seat_positive" CHECK(typeof("seat"."seat") = 'integer' and "seat"."seat" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_by_place` ON `seat` (`session_id`,`room_id`,`seat`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE UNIQUE INDEX `seat_by_candidate` ON `seat` (`part_id`,`candidate_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `seat_by_exam` ON `seat` (`exam_id`);--> statement-breakpoint
CREATE INDEX `seat_by_room` ON `seat` (`room_id`);--> statement-breakpoint
CREATE TABLE `seat_draw` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`part_id` text NOT NULL,
	`seed` text NOT NULL,
	`seed_origin` text NOT NULL,
	`candidates` integer NOT NULL,
	`placed` integer NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_draw_by_part` ON `seat_draw` (`part_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `session_room` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`session_id` text NOT NULL,
	`room_id` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `exam_session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`room_id`) REFERENCES `room`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_room_by_session` ON `session_room` (`session_id`,`room_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `session_room_by_room` ON `session_room` (`room_id`);--> statement-breakpoint
ALTER TABLE `office` ADD `head_position` text DEFAULT 'Trưởng Ban' NOT NULL;--> statement-breakpoint
ALTER TABLE `audit_entry` ADD `exam_id` text;--> statement-breakpoint
CREATE INDEX `audit_entry_by_exam` ON `audit_entry` (`exam_id`,`seq`);--> statement-breakpoint
INSERT INTO `user_key` (`id`, `previous_id`, `recorded_seq`, `superseded_seq`, `user_id`, `signing_key`, `sealing_key`)
SELECT `id`, NULL, `recorded_seq`, NULL, `id`, `signing_key`, `sealing_key` FROM `user`;--> statement-breakpoint
ALTER TABLE `user` DROP COLUMN `signing_key`;--> statement-breakpoint
ALTER TABLE `user` DROP COLUMN `sealing_key`;