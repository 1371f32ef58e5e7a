-- What was taken for an entry instead of becoming one of its own, so that it can be told.
CREATE TABLE entry_twin (
    entry    BIGINT        NOT NULL,
    digest   BINARY(32)    NOT NULL COMMENT 'of name, title and date: each is told once',
    met_at   DATETIME(6)   NOT NULL,
    sentence VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    PRIMARY KEY (entry, digest),
    CONSTRAINT entry_twin_entry FOREIGN KEY (entry) REFERENCES entry (number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
