CREATE TABLE `answer_count` (
	`id` text PRIMARY KEY NOT NULL,
	`previous_id` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`answer_room_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`typing` integer NOT NULL,
	`value` integer,
	`doubt` text,
	FOREIGN KEY (`answer_room_id`) REFERENCES `answer_room`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "answer_count_said" CHECK("answer_count"."value" is not null or ("answer_count"."doubt" is not null and "answer_count"."typing" < 3)),
	CONSTRAINT "answer_count_whole" CHECK("answer_count"."value" is null or (typeof("answer_count"."value") = 'integer' and "answer_count"."value" >= 0 and "answer_count"."value" % 100 = 0))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_count_current` ON `answer_count` (`answer_room_id`,`candidate_id`,`typing`) WHERE superseded_seq is null;--> statement-breakpoint
CREATE TABLE `answer_lock` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`answer_room_id` text NOT NULL,
	`sheets` integer NOT NULL,
	FOREIGN KEY (`answer_room_id`) REFERENCES `answer_room`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_lock_by_room` ON `answer_lock` (`answer_room_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `answer_room` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`part_id` text NOT NULL,
	`session_id` text NOT NULL,
	`room_id` text NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`session_id`) REFERENCES `exam_session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`room_id`) REFERENCES `room`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_room_by_room` ON `answer_room` (`session_id`,`room_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `answer_room_by_exam` ON `answer_room` (`exam_id`);--> statement-breakpoint
CREATE TABLE `answer_typing` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`answer_room_id` text NOT NULL,
	`typing` integer NOT NULL,
	`user_id` text NOT NULL,
	`done` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`answer_room_id`) REFERENCES `answer_room`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_typing_by_typing` ON `answer_typing` (`answer_room_id`,`typing`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE UNIQUE INDEX `answer_typing_by_user` ON `answer_typing` (`answer_room_id`,`user_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `check_draw` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`part_id` text NOT NULL,
	`share` integer NOT NULL,
	`bags` integer NOT NULL,
	`scripts` integer NOT NULL,
	`ground_id` text NOT NULL,
	`seed` text NOT NULL,
	`seed_origin` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ground_id`) REFERENCES `ground`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "check_draw_share" CHECK("check_draw"."share" between 1 and 100)
);
--> statement-breakpoint
CREATE INDEX `check_draw_by_exam` ON `check_draw` (`exam_id`);--> statement-breakpoint
CREATE TABLE `script_check` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`draw_id` text NOT NULL,
	`bag_id` text NOT NULL,
	`script_id` text NOT NULL,
	`member_id` text NOT NULL,
	`value` integer,
	`official` integer,
	FOREIGN KEY (`draw_id`) REFERENCES `check_draw`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`bag_id`) REFERENCES `bag`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`script_id`) REFERENCES `script`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`member_id`) REFERENCES `exam_member`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "script_check_value" CHECK(("script_check"."value" is null) = ("script_check"."official" is null) and ("script_check"."value" is null or (typeof("script_check"."value") = 'integer' and "script_check"."value" >= 0)))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `script_check_by_script` ON `script_check` (`script_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `script_check_by_draw` ON `script_check` (`draw_id`);--> statement-breakpoint
CREATE INDEX `script_check_by_bag` ON `script_check` (`bag_id`);--> statement-breakpoint
CREATE INDEX `script_check_by_member` ON `script_check` (`member_id`);--> statement-breakpoint
ALTER TABLE `attendance` ADD `nothing_minutes` text;--> statement-breakpoint
ALTER TABLE `attendance` ADD `nothing_reason` text;--> statement-breakpoint
ALTER TABLE `attendance` ADD `nothing_result` text;--> statement-breakpoint
ALTER TABLE `attendance` ADD `nothing_decision` text;--> statement-breakpoint
ALTER TABLE `invigilator_draw` ADD `per_room` integer;--> statement-breakpoint
ALTER TABLE `invigilator_draw` ADD `technicians` integer;--> statement-breakpoint
ALTER TABLE `invigilator_draw` ADD `more_from` integer;--> statement-breakpoint
ALTER TABLE `script_settlement` ADD `cause` text;--> statement-breakpoint
-- Once a later typing of a room's answer sheets has begun, or the room is locked, nothing of an earlier one is added, replaced or ended.
CREATE TRIGGER `answer_order_insert` BEFORE INSERT ON `answer_count` WHEN EXISTS (
  SELECT 1 FROM `answer_count` AS later WHERE later.`answer_room_id` = new.`answer_room_id` AND later.`typing` > new.`typing` AND later.`superseded_seq` IS NULL
) OR EXISTS (
  SELECT 1 FROM `answer_lock` AS held WHERE held.`answer_room_id` = new.`answer_room_id` AND held.`withdrawn_seq` IS NULL
) BEGIN
  SELECT RAISE(ABORT, 'a later typing of these sheets has begun');
END;
--> statement-breakpoint
CREATE TRIGGER `answer_order_update` BEFORE UPDATE ON `answer_count` WHEN EXISTS (
  SELECT 1 FROM `answer_count` AS later WHERE later.`answer_room_id` = old.`answer_room_id` AND later.`typing` > old.`typing` AND later.`superseded_seq` IS NULL
) OR EXISTS (
  SELECT 1 FROM `answer_lock` AS held WHERE held.`answer_room_id` = old.`answer_room_id` AND held.`withdrawn_seq` IS NULL
) BEGIN
  SELECT RAISE(ABORT, 'a later typing of these sheets has begun');
END;
