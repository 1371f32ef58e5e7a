-- Instants are UTC to the microsecond. Durations are milliseconds. Every charset and collation is stated,
-- because a server without options is latin1, and every collation of names is exact to the byte.

CREATE TABLE setting (
    name  VARCHAR(64)   CHARACTER SET ascii   COLLATE ascii_bin        NOT NULL PRIMARY KEY,
    value VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Numbers of entries are handed out in ranges, so that no commit waits for another's.
CREATE TABLE number_range (
    name   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    next   BIGINT      NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

INSERT INTO number_range (name, next) VALUES ('entry', 1);

CREATE TABLE host (
    number          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name            VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    owner           VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    claim           BIGINT       NOT NULL DEFAULT 0 COMMENT 'drawn at random for each round of claiming: finds what the round won',
    epoch           BIGINT       NOT NULL DEFAULT 0,
    lease_until     DATETIME(6)  NOT NULL DEFAULT '1970-01-01 00:00:01' COMMENT 'by the clock of the database',
    hold_until      DATETIME(6)  NULL,
    hold_reason     VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    last_request_at DATETIME(6)  NOT NULL DEFAULT '1970-01-01 00:00:01',
    due_at          DATETIME(6)  NULL COMMENT 'when the first of its configured sources is due and the hold is over; null without any',
    commits         BIGINT       NOT NULL DEFAULT 0 COMMENT 'written by every commit: makes it collide with a claim on another Galera node',
    UNIQUE KEY host_name (name),
    KEY host_due (due_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE source (
    number          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name            VARCHAR(255)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    host            BIGINT        NOT NULL,
    configured      BOOLEAN       NOT NULL,
    configured_url  TEXT          CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,

    url             TEXT          CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    entity_tag      VARBINARY(8192) NULL,
    last_modified   VARBINARY(1024) NULL,
    issued_by       TEXT          CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    body_digest     BINARY(32)    NULL,
    fresh_for       BIGINT        NULL,
    time_to_live    BIGINT        NULL,
    update_period   BIGINT        NULL,
    skip_hours      INT           NOT NULL DEFAULT 0 COMMENT 'bit n: hour n',
    skip_days       INT           NOT NULL DEFAULT 0 COMMENT 'bit n: ISO weekday n',
    median_gap      BIGINT        NULL,
    last_new_entry_at DATETIME(6) NULL,
    failures        INT           NOT NULL DEFAULT 0,
    failing_since   DATETIME(6)   NULL,
    move_target     TEXT          CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    move_since      DATETIME(6)   NULL,
    move_polls      INT           NULL,
    gone_since      DATETIME(6)   NULL,
    last_success_at DATETIME(6)   NULL,

    last_poll_at    DATETIME(6)   NULL,
    last_outcome    VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT 'never',
    last_detail     VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT '',
    next_at         DATETIME(6)   NOT NULL,
    next_reason     VARCHAR(500)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    retired         BOOLEAN       NOT NULL DEFAULT FALSE,

    head            MEDIUMTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL COMMENT 'JSON: what the feed says of itself',
    credit_digest   BINARY(32)    NULL COMMENT 'of what of the head a merged feed shows',
    repairs         TEXT          CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL COMMENT 'JSON: of the last document that was read',
    entries         BIGINT        NOT NULL DEFAULT 0,
    blocks_from     BIGINT        NOT NULL DEFAULT 0 COMMENT 'how many entries the counts in source_block are of',
    UNIQUE KEY source_name (name),
    KEY source_due (host, configured, next_at),
    CONSTRAINT source_host FOREIGN KEY (host) REFERENCES host (number)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE source_tag (
    source BIGINT       NOT NULL,
    tag    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    place  INT          NOT NULL COMMENT 'order in the configuration',
    PRIMARY KEY (source, tag),
    KEY source_tag_tag (tag),
    CONSTRAINT source_tag_source FOREIGN KEY (source) REFERENCES source (number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE source_block (
    source  BIGINT       NOT NULL,
    digest  BINARY(32)   NOT NULL,
    entries INT          NOT NULL COMMENT 'how many entries carried it',
    since   BIGINT       NOT NULL COMMENT 'source.blocks_from when it was first met',
    seen_on DATE         NOT NULL,
    vetoed  BOOLEAN      NOT NULL DEFAULT FALSE,
    text    VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL COMMENT 'from the second time on',
    PRIMARY KEY (source, digest),
    KEY source_block_recurring (source, entries),
    CONSTRAINT source_block_source FOREIGN KEY (source) REFERENCES source (number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
