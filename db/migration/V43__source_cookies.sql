-- What a source with cookies was given and gives back until it expires: it lets in whoever has it, and goes with the source.
CREATE TABLE source_cookies (
    source  BIGINT     NOT NULL,
    site    BINARY(32) NOT NULL COMMENT 'digest of host and port',
    cookies MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'JSON',
    PRIMARY KEY (source, site),
    CONSTRAINT source_cookies_source FOREIGN KEY (source) REFERENCES source (number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
