DROP INDEX `document_issue_by_exam`;--> statement-breakpoint
CREATE INDEX `document_issue_by_exam` ON `document_issue` (`exam_id`,`kind`,`recorded_seq`);--> statement-breakpoint
CREATE INDEX `audit_entry_by_act` ON `audit_entry` (`exam_id`,`procedure`,`seq`);