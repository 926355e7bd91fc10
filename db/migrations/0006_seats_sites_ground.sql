ALTER TABLE `candidate` ADD `ground_floor` text;--> statement-breakpoint
ALTER TABLE `room` ADD `site` text;--> statement-breakpoint
ALTER TABLE `room` ADD `ground_floor` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `room` ADD `columns` integer;--> statement-breakpoint
ALTER TABLE `seat_draw` ADD `method` text DEFAULT 'plain' NOT NULL;--> statement-breakpoint
ALTER TABLE `seat_draw` ADD `without_ground` integer DEFAULT 0 NOT NULL;