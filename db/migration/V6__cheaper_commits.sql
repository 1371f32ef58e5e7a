-- A commit of new entries costs less than half with these.

-- Only blocks that a source's entries have carried at least twice have rows. Of the rest the latest are remembered, as
-- the first eight bytes of their digests: most blocks never come again, and a row for each costs more than the entries.
DELETE FROM source_block WHERE text IS NULL;
ALTER TABLE source_block
    MODIFY text VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL;
CREATE TABLE source_block_seen (
    source   BIGINT          NOT NULL PRIMARY KEY,
    prefixes VARBINARY(4096) NOT NULL COMMENT 'eight bytes each, the latest last',
    CONSTRAINT source_block_seen_source FOREIGN KEY (source) REFERENCES source (number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Words for search: folded to lower case without accents, a space before and after each. No full-text index: keeping one
-- costs more at each new entry than everything else together, and a search looks at the newest first and stops early.
-- Of the entries that are there already the titles are found, as they are written.
DROP TABLE entry_search;
CREATE TABLE entry_search (
    entry BIGINT     NOT NULL PRIMARY KEY,
    words MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    CONSTRAINT entry_search_entry FOREIGN KEY (entry) REFERENCES entry (number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
INSERT INTO entry_search (entry, words)
SELECT number, CONCAT(' ', LOWER(title), ' ') FROM entry WHERE dropped_by IS NULL;

-- As narrow as can be, because an entry has many; along the primary key alone.
RENAME TABLE story_key TO story_key_before;
CREATE TABLE story_key (
    story_key BIGINT NOT NULL,
    entry     BIGINT NOT NULL,
    PRIMARY KEY (story_key, entry)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
INSERT INTO story_key (story_key, entry) SELECT DISTINCT story_key, entry FROM story_key_before;
DROP TABLE story_key_before;
