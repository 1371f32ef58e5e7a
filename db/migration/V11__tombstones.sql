-- A tombstone goes only once its source has been read without it: a source that answers «not modified» for months still lists what it listed.
ALTER TABLE source
    ADD COLUMN read_at DATETIME(6) NULL COMMENT 'when a whole document was last taken in';
