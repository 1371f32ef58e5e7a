-- Whether two related entries tell of one event, so that a merged feed may show one under the other. Nobody looked at those of before.
ALTER TABLE story_relation ADD COLUMN one_event BOOLEAN NOT NULL DEFAULT FALSE;

-- What is another headline of an event stands at the place of the story that came first.
ALTER TABLE merged_feed_entry
    MODIFY story BIGINT NOT NULL COMMENT 'at whose place it is shown: the one it tells, or where events are grouped another''s';
ALTER TABLE merged_feed
    MODIFY stories VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'MERGE: one place a story; GROUP: one an event; APART: one an entry';
