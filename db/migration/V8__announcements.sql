-- What the hub of somebody else has been told of, where documents name such a one.
ALTER TABLE merged_feed
    ADD announced BIGINT NOT NULL DEFAULT 0 COMMENT 'the version that the hub knows of';
