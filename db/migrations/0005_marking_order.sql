-- Once a later marking of a bag has begun, nothing of an earlier one is added, replaced or ended (TT 22/2025/TT-BNV Quy chế Đ.16 k.2: two independent rounds).
CREATE TRIGGER `mark_order_insert` BEFORE INSERT ON `mark` WHEN new.`stage` = 'marking' AND EXISTS (
  SELECT 1 FROM `script` AS own
  JOIN `script` AS other ON other.`bag_id` = own.`bag_id`
  JOIN `mark` AS later ON later.`script_id` = other.`id` AND later.`stage` = 'marking' AND later.`marker` > new.`marker`
  WHERE own.`id` = new.`script_id` AND own.`bag_id` IS NOT NULL
) BEGIN
  SELECT RAISE(ABORT, 'a later marking of this bag has begun');
END;
--> statement-breakpoint
CREATE TRIGGER `mark_order_update` BEFORE UPDATE ON `mark` WHEN old.`stage` = 'marking' AND EXISTS (
  SELECT 1 FROM `script` AS own
  JOIN `script` AS other ON other.`bag_id` = own.`bag_id`
  JOIN `mark` AS later ON later.`script_id` = other.`id` AND later.`stage` = 'marking' AND later.`marker` > old.`marker`
  WHERE own.`id` = old.`script_id` AND own.`bag_id` IS NOT NULL
) BEGIN
  SELECT RAISE(ABORT, 'a later marking of this bag has begun');
END;
