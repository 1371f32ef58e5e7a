-- Whose address is nobody's business: it may hold a key. Their credit is their name and their site.
ALTER TABLE source ADD private BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'whether its address is shown nowhere';

-- What somebody should look after: when it began, and when it was over. One row for each time that it was so.
CREATE TABLE notice (
    number   BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind     VARCHAR(32)   CHARACTER SET ascii   COLLATE ascii_bin         NOT NULL,
    subject  VARCHAR(255)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'the name of a source, or whatever it is about',
    sentence VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    since    DATETIME(6)   NOT NULL,
    over_at  DATETIME(6)   NULL,
    KEY notice_of (kind, subject, over_at),
    KEY notice_since (since)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
