-- An entry has half a dozen aliases, each of which stood here with two digests of 32 bytes: half of its own tells it apart within its source, and the entry has a number.
-- The table of before is dropped by the next migration, so that this one can be begun again at any point.
CREATE OR REPLACE TABLE entry_name (
    source BIGINT     NOT NULL,
    alias  BINARY(16) NOT NULL COMMENT 'the beginning of the digest',
    entry  BIGINT     NOT NULL COMMENT 'number in known_entry, where the whole digest is, too',
    PRIMARY KEY (source, alias, entry)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
INSERT INTO entry_name (source, alias, entry)
SELECT a.source, LEFT(a.alias, 16), k.number FROM entry_alias a STRAIGHT_JOIN known_entry k ON k.source = a.source AND k.id = a.id
ORDER BY a.source, a.alias;
