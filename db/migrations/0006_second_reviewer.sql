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
CREATE UNIQUE INDEX `second_review_by_exam` ON `second_review` (`exam_id`) WHERE withdrawn_seq is null;