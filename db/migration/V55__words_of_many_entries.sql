-- Of each word the entries that have it, so that a search need not read them all. The words of an entry move here from `entry_search` when others have come after it.
CREATE TABLE search_word (
    block   BIGINT NOT NULL COMMENT '32,768 numbers of entries',
    word    VARCHAR(100) NOT NULL COMMENT 'folded',
    entries BLOB NOT NULL COMMENT 'the numbers within the block, as a RoaringBitmap',
    PRIMARY KEY (block, word)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
