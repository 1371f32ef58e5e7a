-- How far back a source's document reaches, in milliseconds: what it publishes is lost to who does not ask within that time.
ALTER TABLE source ADD COLUMN reach BIGINT NULL AFTER median_gap;
