-- unicode61 does not fold đ, so what is indexed is our own folded column.
CREATE VIRTUAL TABLE `candidate_search` USING fts5(
	`folded`, `identity_number`,
	content='candidate', content_rowid='search_key',
	tokenize='unicode61', prefix='1 2 3'
);
--> statement-breakpoint
CREATE TRIGGER `candidate_search_insert` AFTER INSERT ON `candidate` BEGIN
	INSERT INTO `candidate_search`(`rowid`, `folded`, `identity_number`) VALUES (new.`search_key`, new.`folded`, new.`identity_number`);
END;
--> statement-breakpoint
CREATE TRIGGER `candidate_search_delete` AFTER DELETE ON `candidate` BEGIN
	INSERT INTO `candidate_search`(`candidate_search`, `rowid`, `folded`, `identity_number`) VALUES ('delete', old.`search_key`, old.`folded`, old.`identity_number`);
END;
--> statement-breakpoint
CREATE TRIGGER `candidate_search_update` AFTER UPDATE OF `folded`, `identity_number` ON `candidate` BEGIN
	INSERT INTO `candidate_search`(`candidate_search`, `rowid`, `folded`, `identity_number`) VALUES ('delete', old.`search_key`, old.`folded`, old.`identity_number`);
	INSERT INTO `candidate_search`(`rowid`, `folded`, `identity_number`) VALUES (new.`search_key`, new.`folded`, new.`identity_number`);
END;
--> statement-breakpoint
-- Candidates that were there before the index did.
INSERT INTO `candidate_search`(`candidate_search`) VALUES ('rebuild');
