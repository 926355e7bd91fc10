ALTER TABLE `attendance` ADD `nothing_minutes` text;--> statement-breakpoint
ALTER TABLE `attendance` ADD `nothing_reason` text;--> statement-breakpoint
ALTER TABLE `attendance` ADD `nothing_result` text;--> statement-breakpoint
ALTER TABLE `attendance` ADD `nothing_decision` text;--> statement-breakpoint
ALTER TABLE `invigilator_draw` ADD `per_room` integer;--> statement-breakpoint
ALTER TABLE `invigilator_draw` ADD `technicians` integer;--> statement-breakpoint
ALTER TABLE `invigilator_draw` ADD `more_from` integer;