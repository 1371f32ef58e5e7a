-- Lists of sources that others keep: one node asks for each, and all have what it was given. Where there are several, the row says whose turn it is.
CREATE TABLE shared_list (
    list       BINARY(32)  NOT NULL COMMENT 'digest of its name and address',
    asked_at   DATETIME(6) NOT NULL,
    held_until DATETIME(6) NOT NULL COMMENT 'until when one node alone asks',
    memory     MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'what is remembered of asking, as java.util.Properties has it',
    copy       MEDIUMBLOB COMPRESSED NULL COMMENT 'its last good state',
    PRIMARY KEY (list)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
