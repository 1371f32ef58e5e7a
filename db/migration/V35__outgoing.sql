-- Who is told of what is new, program (webhook) or person (e-mail): how far each has been told, and what is on its way to it.
CREATE TABLE outgoing (
    number        BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    digest        BINARY(32)    NOT NULL COMMENT 'of kind, slug and target: an address may hold a key and is not kept',
    kind          VARCHAR(8)    CHARACTER SET ascii   COLLATE ascii_bin         NOT NULL COMMENT 'WEBHOOK, MAIL',
    slug          VARCHAR(100)  CHARACTER SET ascii   COLLATE ascii_bin         NOT NULL COMMENT 'of the merged feed; empty for what somebody should look after',
    label         VARCHAR(300)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'for people',
    told          BIGINT        NOT NULL COMMENT 'the last place, or change of a notice, that it knows of',
    message_id    VARCHAR(200)  CHARACTER SET ascii   COLLATE ascii_bin         NULL COMMENT 'of what is on its way; the same at every attempt',
    message       MEDIUMBLOB    NULL,
    reaches       BIGINT        NULL COMMENT 'what it will know of then',
    attempts      INT           NOT NULL DEFAULT 0 COMMENT 'written down before each is made: no two nodes make the same',
    failing_since DATETIME(6)   NULL,
    next_at       DATETIME(6)   NOT NULL,
    state         VARCHAR(8)    CHARACTER SET ascii   COLLATE ascii_bin         NOT NULL DEFAULT 'ACTIVE' COMMENT 'ACTIVE, GONE, GIVEN_UP',
    last_error    VARCHAR(500)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    sent_at       DATETIME(6)   NULL,
    UNIQUE KEY outgoing_digest (digest),
    KEY outgoing_due (kind, state, next_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- A notice that begins and one that is over are told alike, in this order.
ALTER TABLE notice
    ADD changed BIGINT NOT NULL DEFAULT 0 COMMENT 'goes up with each that begins or is over',
    ADD KEY notice_changed (changed);
