-- What each source listed when it was last looked at as a whole, and what it has listed since: of that nothing is deleted. A source that has no row has not been looked at yet.
CREATE TABLE source_listing (
    source  BIGINT     NOT NULL PRIMARY KEY,
    entries MEDIUMBLOB NOT NULL COMMENT 'numbers of eight bytes each, in no order; some more than once',
    CONSTRAINT source_listing_source FOREIGN KEY (source) REFERENCES source (number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
