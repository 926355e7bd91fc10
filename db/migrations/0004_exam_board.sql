CREATE TABLE `attendance` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`part_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`state` text NOT NULL,
	`late_minutes` integer,
	`sheets` integer,
	`note` text,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "attendance_absent" CHECK("attendance"."state" = 'present' or ("attendance"."late_minutes" is null and "attendance"."sheets" is null)),
	CONSTRAINT "attendance_counts" CHECK(("attendance"."late_minutes" is null or "attendance"."late_minutes" > 0) and ("attendance"."sheets" is null or "attendance"."sheets" > 0))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendance_by_candidate` ON `attendance` (`part_id`,`candidate_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `attendance_by_exam` ON `attendance` (`exam_id`);--> statement-breakpoint
CREATE TABLE `room_return` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`session_id` text NOT NULL,
	`room_id` text NOT NULL,
	`present` integer NOT NULL,
	`scripts` integer,
	`sheets` integer,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`session_id`) REFERENCES `exam_session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`room_id`) REFERENCES `room`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `room_return_by_room` ON `room_return` (`session_id`,`room_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `room_return_by_exam` ON `room_return` (`exam_id`);--> statement-breakpoint
CREATE TABLE `board_seat` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`member_id` text NOT NULL,
	`board` text NOT NULL,
	`function` text NOT NULL,
	`ground_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`explanation` text,
	`explained` text DEFAULT '[]' NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`member_id`) REFERENCES `exam_member`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ground_id`) REFERENCES `ground`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "board_seat_days" CHECK("board_seat"."to_day" is null or "board_seat"."to_day" >= "board_seat"."from_day")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `board_seat_by_member` ON `board_seat` (`member_id`,`board`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `board_seat_by_exam` ON `board_seat` (`exam_id`,`board`);--> statement-breakpoint
CREATE TABLE `exam_member` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`full_name` text NOT NULL,
	`name_key` text NOT NULL,
	`folded` text NOT NULL,
	`birth_date` text,
	`workplace` text,
	`position` text,
	`user_id` text,
	`bar` text,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `exam_member_by_name` ON `exam_member` (`exam_id`,`name_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `exam_member_by_user` ON `exam_member` (`exam_id`,`user_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `member_absence` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`member_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`reason` text NOT NULL,
	`delegate_id` text,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`member_id`) REFERENCES `exam_member`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`delegate_id`) REFERENCES `exam_member`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "member_absence_days" CHECK("member_absence"."to_day" >= "member_absence"."from_day")
);
--> statement-breakpoint
CREATE INDEX `member_absence_by_member` ON `member_absence` (`member_id`);--> statement-breakpoint
CREATE TABLE `duplicate_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`left_id` text NOT NULL,
	`right_id` text NOT NULL,
	`verdict` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`left_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`right_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "duplicate_decision_order" CHECK("duplicate_decision"."left_id" < "duplicate_decision"."right_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `duplicate_decision_by_pair` ON `duplicate_decision` (`left_id`,`right_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `reception` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`candidate_id` text NOT NULL,
	`exam_id` text NOT NULL,
	`number` integer NOT NULL,
	`received_on` text NOT NULL,
	`way` text NOT NULL,
	`missing_due` text,
	`fee` integer,
	`fee_receipt` text,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "reception_number" CHECK(typeof("reception"."number") = 'integer' and "reception"."number" > 0),
	CONSTRAINT "reception_fee" CHECK("reception"."fee" is null or (typeof("reception"."fee") = 'integer' and "reception"."fee" >= 0))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reception_by_candidate` ON `reception` (`candidate_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE UNIQUE INDEX `reception_by_number` ON `reception` (`exam_id`,`number`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `reception_paper` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`candidate_id` text NOT NULL,
	`paper` text NOT NULL,
	`handed_in` integer NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`paper`) REFERENCES `code`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reception_paper_by_paper` ON `reception_paper` (`candidate_id`,`paper`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `reception_paper_by_candidate` ON `reception_paper` (`candidate_id`);--> statement-breakpoint
CREATE TABLE `registration` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`candidate_id` text NOT NULL,
	`religion` text,
	`identity_issued_on` text,
	`identity_issued_at` text,
	`home_place` text,
	`present_residence` text,
	`general_education` text,
	`professional_level` text,
	`health` text,
	`height` integer,
	`weight` integer,
	`notice_agreed` integer,
	`notice_reason` text,
	`notice_proposal` text,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "registration_height" CHECK("registration"."height" is null or (typeof("registration"."height") = 'integer' and "registration"."height" between 50 and 250)),
	CONSTRAINT "registration_weight" CHECK("registration"."weight" is null or (typeof("registration"."weight") = 'integer' and "registration"."weight" between 20 and 250))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registration_by_candidate` ON `registration` (`candidate_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `registration_degree` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`candidate_id` text NOT NULL,
	`position` integer NOT NULL,
	`school` text NOT NULL,
	`date` text,
	`level` text,
	`number` text,
	`specialty` text,
	`branch` text,
	`form` text,
	`grade` text,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registration_degree_by_position` ON `registration_degree` (`candidate_id`,`position`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `registration_work` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`candidate_id` text NOT NULL,
	`position` integer NOT NULL,
	`agency` text NOT NULL,
	`from` text,
	`to` text,
	`duty` text,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registration_work_by_position` ON `registration_work` (`candidate_id`,`position`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `bag` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`coding_id` text NOT NULL,
	`part_id` text NOT NULL,
	`number` integer NOT NULL,
	`post_id` text,
	`scripts` integer NOT NULL,
	`sheets` integer NOT NULL,
	FOREIGN KEY (`coding_id`) REFERENCES `script_coding`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "bag_counts" CHECK("bag"."scripts" > 0 and "bag"."sheets" >= "bag"."scripts")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bag_by_number` ON `bag` (`part_id`,`number`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `bag_draw` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`part_id` text NOT NULL,
	`marker` integer NOT NULL,
	`seed` text NOT NULL,
	`seed_origin` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bag_draw_by_marker` ON `bag_draw` (`part_id`,`marker`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `bag_lock` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`bag_id` text NOT NULL,
	`marker` integer NOT NULL,
	`scripts` integer NOT NULL,
	`sheets` integer NOT NULL,
	FOREIGN KEY (`bag_id`) REFERENCES `bag`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bag_lock_by_marker` ON `bag_lock` (`bag_id`,`marker`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `bag_marker` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`draw_id` text NOT NULL,
	`bag_id` text NOT NULL,
	`marker` integer NOT NULL,
	`member_id` text NOT NULL,
	FOREIGN KEY (`draw_id`) REFERENCES `bag_draw`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`bag_id`) REFERENCES `bag`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`member_id`) REFERENCES `exam_member`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bag_marker_by_bag` ON `bag_marker` (`bag_id`,`marker`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE INDEX `bag_marker_by_member` ON `bag_marker` (`member_id`);--> statement-breakpoint
CREATE TABLE `bag_typing` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`bag_id` text NOT NULL,
	`marker` integer NOT NULL,
	`typing` integer NOT NULL,
	`user_id` text NOT NULL,
	`done` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`bag_id`) REFERENCES `bag`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bag_typing_by_typing` ON `bag_typing` (`bag_id`,`marker`,`typing`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE UNIQUE INDEX `bag_typing_by_user` ON `bag_typing` (`bag_id`,`marker`,`user_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `paper_question` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`part_id` text NOT NULL,
	`number` integer NOT NULL,
	`maximum` integer NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "paper_question_maximum" CHECK("paper_question"."maximum" > 0 and "paper_question"."number" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `paper_question_by_number` ON `paper_question` (`part_id`,`number`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `script_coding` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`exam_id` text NOT NULL,
	`part_id` text NOT NULL,
	`sealed_box_id` text NOT NULL,
	`scripts` integer NOT NULL,
	`sheets` integer NOT NULL,
	`spares` integer NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`sealed_box_id`) REFERENCES `sealed_box`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `script_coding_by_part` ON `script_coding` (`part_id`) WHERE withdrawn_seq is null;--> statement-breakpoint
CREATE TABLE `sealed_box` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_seq` integer NOT NULL,
	`withdrawn_seq` integer,
	`withdrawn_reason` text,
	`purpose` text NOT NULL,
	`recipients` text NOT NULL,
	`ciphertext` text NOT NULL,
	`commitment` text NOT NULL,
	`opened_seq` integer
);
--> statement-breakpoint
ALTER TABLE `script` ADD `bag_id` text REFERENCES bag(id);--> statement-breakpoint
ALTER TABLE `script` ADD `position` integer;--> statement-breakpoint
ALTER TABLE `script` ADD `state` text DEFAULT 'used' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `script_by_place` ON `script` (`bag_id`,`position`);--> statement-breakpoint
ALTER TABLE `kin_declaration` ADD `member_id` text REFERENCES exam_member(id);