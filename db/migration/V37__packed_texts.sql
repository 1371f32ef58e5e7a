-- Much of what an entry takes are its texts, and those pack to a half or a third; one of 9 kB took a page of 16 kB to itself. MariaDB packs and unpacks them by itself, and leaves short ones
-- as they are. Each table is written anew, for which it needs its room once more; each is all or nothing, and what was cut off is begun again.
ALTER TABLE entry
    MODIFY summary MEDIUMTEXT COMPRESSED CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    MODIFY content MEDIUMTEXT COMPRESSED CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    MODIFY details MEDIUMTEXT COMPRESSED CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'JSON: everything else';
ALTER TABLE entry_original
    MODIFY body MEDIUMTEXT COMPRESSED CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    MODIFY cuts MEDIUMTEXT COMPRESSED CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'JSON';
ALTER TABLE entry_revision
    MODIFY body MEDIUMTEXT COMPRESSED CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL;
