-- A source that has moved is looked for at its configured URL now and then.
ALTER TABLE source ADD COLUMN home_asked_at DATETIME(6) NULL COMMENT 'when the configured URL was last asked' AFTER gone_since;
