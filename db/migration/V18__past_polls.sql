-- How polls went. Of each source the last ones stand one by one; what is older is added up by the day (UTC), for a month.
CREATE TABLE poll (
    source   BIGINT       NOT NULL,
    at       DATETIME(6)  NOT NULL,
    outcome  VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    detail   VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'empty where it says no more than the outcome',
    failed   BOOLEAN      NOT NULL,
    took     INT          NOT NULL COMMENT 'from asking to the whole answer',
    bytes    INT          NOT NULL COMMENT 'of the document, its content coding undone',
    arrivals INT          NOT NULL,
    edits    INT          NOT NULL COMMENT 'that a reader would notice',
    copies   INT          NOT NULL COMMENT 'of the arrivals, those whose story another entry had told',
    PRIMARY KEY (source, at),
    CONSTRAINT poll_source FOREIGN KEY (source) REFERENCES source (number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE poll_day (
    source   BIGINT NOT NULL,
    day      DATE   NOT NULL,
    polls    INT    NOT NULL,
    failed   INT    NOT NULL,
    brought  INT    NOT NULL COMMENT 'polls with arrivals',
    took     BIGINT NOT NULL,
    slowest  INT    NOT NULL,
    bytes    BIGINT NOT NULL,
    arrivals INT    NOT NULL,
    edits    INT    NOT NULL,
    copies   INT    NOT NULL,
    PRIMARY KEY (source, day),
    CONSTRAINT poll_day_source FOREIGN KEY (source) REFERENCES source (number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- How each node was, a row a minute, for a day.
CREATE TABLE node_figures (
    node    VARCHAR(64) CHARACTER SET ascii   COLLATE ascii_bin         NOT NULL,
    at      DATETIME(6) NOT NULL,
    figures TEXT        CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'JSON',
    PRIMARY KEY (node, at),
    KEY node_figures_at (at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
