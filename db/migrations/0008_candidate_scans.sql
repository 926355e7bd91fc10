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
CREATE UNIQUE INDEX `candidate_scan_photo` ON `candidate_scan` (`candidate_id`) WHERE withdrawn_seq is null and kind = 'photo';