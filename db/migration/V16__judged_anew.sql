-- What is stored is judged again when the rules change. What they take away keeps its place, for the day that they let it in
-- again and for other copies of its story: so no ordinal ever falls out, and no id changes.
ALTER TABLE merged_feed_entry
    ADD kept_out BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'whether the rules keep the entry out now, though it has got in before';
ALTER TABLE merged_feed
    ADD judged_as BINARY(32) NULL COMMENT 'digest of the configuration that its entries were last judged by';
ALTER TABLE source
    ADD judged_as BINARY(32) NULL COMMENT 'digest of the rules that its entries were last judged by';
