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
ALTER TABLE `script_settlement` ADD `cause` text;