-- Of everything that is kept of an entry, so that whatever its publisher changes arrives; null until the entry is next read.
ALTER TABLE known_entry
    ADD COLUMN stored BINARY(32) NULL COMMENT 'hash of all of the entry; fingerprint is of what a reader would notice' AFTER number;
