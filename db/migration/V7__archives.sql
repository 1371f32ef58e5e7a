-- Archives (RFC 5005) as they were first given out: caches keep them for a year, so that nothing may change them.
CREATE TABLE merged_feed_archive (
    digest        BINARY(32)    NOT NULL PRIMARY KEY COMMENT 'of the name',
    feed          BIGINT        NOT NULL,
    first_ordinal BIGINT        NOT NULL,
    last_ordinal  BIGINT        NOT NULL,
    name          VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'the address, and in which form entries are shown',
    opening       INT           NOT NULL COMMENT 'bytes before the first entry',
    updated_at    DATETIME(6)   NOT NULL,
    kept_at       DATETIME(6)   NOT NULL,
    document      LONGBLOB      NOT NULL COMMENT 'gzip',
    KEY merged_feed_archive_last (feed, last_ordinal),
    CONSTRAINT merged_feed_archive_feed FOREIGN KEY (feed) REFERENCES merged_feed (number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
