-- Every entry that was ever taken from a source, alive or buried: what an insert is checked against.
-- Small rows, clustered by source, so that recognising a document touches a page or two.
CREATE TABLE known_entry (
    source      BIGINT          NOT NULL,
    id          BINARY(32)      NOT NULL,
    number      BIGINT          NOT NULL,
    fingerprint BINARY(32)      NOT NULL,
    gist        BIGINT          NOT NULL,
    aliases     VARBINARY(2048) NOT NULL COMMENT 'digests of 32 bytes one after the other',
    buried_at   DATETIME(6)     NULL COMMENT 'a tombstone since then',
    listed_at   DATETIME(6)     NULL COMMENT 'when the source last listed it though buried, to the day',
    PRIMARY KEY (source, id),
    UNIQUE KEY known_entry_number (number),
    KEY known_entry_tombstone (listed_at),
    CONSTRAINT known_entry_source FOREIGN KEY (source) REFERENCES source (number)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE entry_alias (
    source BIGINT     NOT NULL,
    alias  BINARY(32) NOT NULL,
    id     BINARY(32) NOT NULL,
    PRIMARY KEY (source, alias, id),
    KEY entry_alias_id (source, id),
    CONSTRAINT entry_alias_known FOREIGN KEY (source, id) REFERENCES known_entry (source, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE entry (
    number        BIGINT       NOT NULL PRIMARY KEY,
    source        BIGINT       NOT NULL,
    public_id     TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'in merged feeds, for ever',
    public_digest BINARY(32)   NOT NULL,
    id_origin     VARCHAR(8)   CHARACTER SET ascii   COLLATE ascii_bin         NOT NULL,
    id_value      MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    link          TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    link_digest   BINARY(32)   NULL,
    title         TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    summary       MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    content       MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    language      VARCHAR(100) CHARACTER SET ascii   COLLATE ascii_bin         NULL,
    details       MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'JSON: everything else',
    first_seen_at DATETIME(6)  NOT NULL,
    effective_at  DATETIME(6)  NOT NULL COMMENT 'when it was published, as first stored: never moves',
    placed_at     DATETIME(6)  NOT NULL,
    updated_at    DATETIME(6)  NOT NULL COMMENT 'of the last real edit, else effective_at',
    dropped_by    VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    UNIQUE KEY entry_public (public_digest),
    KEY entry_source (source, first_seen_at),
    KEY entry_link (link_digest),
    KEY entry_seen (first_seen_at),
    CONSTRAINT entry_known FOREIGN KEY (number) REFERENCES known_entry (number),
    CONSTRAINT entry_of_source FOREIGN KEY (source) REFERENCES source (number)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Words for search, markup removed; its own table, because a full-text index wants a collation that folds accents.
CREATE TABLE entry_search (
    entry BIGINT NOT NULL PRIMARY KEY,
    words TEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci NOT NULL,
    FULLTEXT KEY entry_search_words (words),
    CONSTRAINT entry_search_entry FOREIGN KEY (entry) REFERENCES entry (number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- The publisher's texts where normalising cut something.
CREATE TABLE entry_original (
    entry BIGINT     NOT NULL PRIMARY KEY,
    title TEXT       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    body  MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    cuts  MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'JSON',
    CONSTRAINT entry_original_entry FOREIGN KEY (entry) REFERENCES entry (number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- What an entry said before an edit.
CREATE TABLE entry_revision (
    entry       BIGINT      NOT NULL,
    fingerprint BINARY(32)  NOT NULL COMMENT 'of the text that was replaced',
    replaced_at DATETIME(6) NOT NULL,
    is_real     BOOLEAN     NOT NULL COMMENT 'whether the edit raised `updated`',
    title       TEXT        CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    body        MEDIUMTEXT  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    PRIMARY KEY (entry, replaced_at),
    CONSTRAINT entry_revision_entry FOREIGN KEY (entry) REFERENCES entry (number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Every entry belongs to one story; a story bears the number of the entry that began it.
CREATE TABLE story_entry (
    entry        BIGINT          NOT NULL PRIMARY KEY,
    story        BIGINT          NOT NULL,
    source       BIGINT          NOT NULL,
    effective_at DATETIME(6)     NOT NULL,
    quality      INT             NOT NULL,
    sketch       BLOB            NOT NULL,
    story_keys   VARBINARY(4096) NOT NULL COMMENT '64-bit numbers, big-endian, one after the other',
    relates_to   BIGINT          NULL COMMENT 'another story',
    why          VARCHAR(1000)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    KEY story_entry_story (story),
    KEY story_entry_related (relates_to),
    CONSTRAINT story_entry_entry FOREIGN KEY (entry) REFERENCES entry (number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Finds candidates; rows older than the window are swept.
CREATE TABLE story_key (
    story_key    BIGINT      NOT NULL,
    effective_at DATETIME(6) NOT NULL,
    entry        BIGINT      NOT NULL,
    PRIMARY KEY (story_key, effective_at, entry),
    KEY story_key_age (effective_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
