CREATE TABLE merged_feed (
    number       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    slug         VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    configured   BOOLEAN      NOT NULL,
    stories      VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'MERGE: one place a story; APART: one an entry',
    configured_as BINARY(32)  NOT NULL COMMENT 'digest of its configuration: what is unchanged is not filled again',
    version      BIGINT       NOT NULL DEFAULT 0,
    changed_at   DATETIME     NOT NULL COMMENT 'strictly increasing by whole seconds',
    last_ordinal BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY merged_feed_slug (slug)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE merged_feed_source (
    feed   BIGINT NOT NULL,
    source BIGINT NOT NULL,
    PRIMARY KEY (feed, source),
    KEY merged_feed_source_source (source),
    CONSTRAINT merged_feed_source_feed FOREIGN KEY (feed) REFERENCES merged_feed (number) ON DELETE CASCADE,
    CONSTRAINT merged_feed_source_source FOREIGN KEY (source) REFERENCES source (number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- An entry in a merged feed. With an ordinal it has a place of its own; without one it is another copy of a story
-- that has its place already: credited there, and shown there if it is the best.
CREATE TABLE merged_feed_entry (
    entry     BIGINT      NOT NULL,
    feed      BIGINT      NOT NULL,
    story     BIGINT      NOT NULL,
    source    BIGINT      NOT NULL,
    ordinal   BIGINT      NULL COMMENT 'from 1 and without gaps in each feed',
    placed_at DATETIME(6) NULL COMMENT 'null without a place',
    PRIMARY KEY (entry, feed),
    UNIQUE KEY merged_feed_entry_ordinal (feed, ordinal),
    KEY merged_feed_entry_newest (feed, placed_at, ordinal),
    KEY merged_feed_entry_story (story, feed),
    CONSTRAINT merged_feed_entry_feed FOREIGN KEY (feed) REFERENCES merged_feed (number) ON DELETE CASCADE,
    CONSTRAINT merged_feed_entry_entry FOREIGN KEY (entry) REFERENCES entry (number)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
