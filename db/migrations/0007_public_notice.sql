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
CREATE UNIQUE INDEX `public_notice_by_position` ON `public_notice` (`exam_id`,`position`) WHERE withdrawn_seq is null;