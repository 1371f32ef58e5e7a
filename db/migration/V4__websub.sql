-- What we ask of hubs: one subscription a source.
CREATE TABLE subscription (
    source          BIGINT        NOT NULL PRIMARY KEY,
    token           VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'in the callback address',
    hub             TEXT          CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    topic           TEXT          CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    secret          VARCHAR(200)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state           VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'REQUESTED, ACTIVE, DENIED, ENDING',
    detail          VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT '',
    requested_at    DATETIME(6)   NULL,
    lease_until     DATETIME(6)   NULL,
    renew_at        DATETIME(6)   NOT NULL COMMENT 'when to ask the hub (again)',
    failures        INT           NOT NULL DEFAULT 0,
    last_push_at    DATETIME(6)   NULL,
    UNIQUE KEY subscription_token (token),
    KEY subscription_renewal (renew_at),
    CONSTRAINT subscription_source FOREIGN KEY (source) REFERENCES source (number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Who asked our hub to be told of a topic.
CREATE TABLE subscriber (
    number        BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    digest        BINARY(32)    NOT NULL COMMENT 'of topic and callback',
    slug          VARCHAR(100)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    topic         TEXT          CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    callback      TEXT          CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    callback_host VARCHAR(300)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    secret        VARBINARY(200) NULL,
    subscribed_at DATETIME(6)   NOT NULL,
    lease_until   DATETIME(6)   NOT NULL,
    delivered     BIGINT        NOT NULL DEFAULT 0 COMMENT 'the version of the merged feed that it has',
    attempts      INT           NOT NULL DEFAULT 0 COMMENT 'failed in a row',
    next_at       DATETIME(6)   NOT NULL COMMENT 'no delivery before that',
    last_error    VARCHAR(500)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    UNIQUE KEY subscriber_digest (digest),
    KEY subscriber_slug (slug, next_at),
    KEY subscriber_host (callback_host),
    KEY subscriber_lease (lease_until)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
