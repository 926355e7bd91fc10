ALTER TABLE `attendance` ADD `nothing_minutes` text;--> statement-breakpoint
ALTER TABLE `attendance` ADD `nothing_reason` text;--> statement-breakpoint
ALTER TABLE `attendance` ADD `nothing_result` text;--> statement-breakpoint
ALTER TABLE `attendance` ADD `nothing_decision` text;