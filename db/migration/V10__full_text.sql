-- Pages of articles that entries wait for, and what came of each: one row an entry of a source with full-text.
CREATE TABLE page (
    entry    BIGINT        NOT NULL PRIMARY KEY,
    source   BIGINT        NOT NULL,
    host     BIGINT        NOT NULL,
    url      TEXT          CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    location TEXT          CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'of the document that the entry came in',
    parsed   MEDIUMTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL COMMENT 'JSON: the entry as its publisher wrote it; null when settled',
    slugs    TEXT          CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'JSON: merged feeds that want it as the feed has it',
    orders   INT           NOT NULL DEFAULT 1 COMMENT 'how often it was wanted: once, and again after an edit',
    asked_at DATETIME(6)   NOT NULL,
    due_at   DATETIME(6)   NULL COMMENT 'null when settled',
    place_by DATETIME(6)   NULL COMMENT 'how long its places in merged feeds wait for the page; null once it has them',
    attempts INT           NOT NULL DEFAULT 0,
    moves    INT           NOT NULL DEFAULT 0,
    tried_at DATETIME(6)   NULL,
    outcome  VARCHAR(32)   CHARACTER SET ascii   COLLATE ascii_bin         NOT NULL DEFAULT 'waiting',
    detail   VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT '',
    taken    BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'whether the entry has the text of the page',
    KEY page_due (due_at),
    KEY page_of_host (host, due_at),
    KEY page_place (place_by),
    KEY page_of_source (source, asked_at),
    CONSTRAINT page_entry FOREIGN KEY (entry) REFERENCES entry (number) ON DELETE CASCADE,
    CONSTRAINT page_at_host FOREIGN KEY (host) REFERENCES host (number)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

ALTER TABLE host
    ADD page_failures INT         NOT NULL DEFAULT 0 COMMENT 'of pages in a row; feeds are none of its business',
    ADD pages_from    DATETIME(6) NULL COMMENT 'no page before that';

-- Which version of the sanitiser an entry's HTML went through, so that it can be cleaned again.
ALTER TABLE entry ADD sanitiser SMALLINT NOT NULL DEFAULT 1;
