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
CREATE INDEX `script_settlement_by_bag` ON `script_settlement` (`bag_id`);