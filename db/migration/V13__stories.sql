-- Stories are told by titles, numbers and time: a sketch of 256 bytes, four look-up rows an entry, several related stories.

-- An entry may have to do with several stories. What it was compared with is kept, so that a relation follows its entries
-- when they are put into other stories by hand; the other entry may be gone.
CREATE TABLE story_relation (
    entry BIGINT        NOT NULL,
    other BIGINT        NOT NULL COMMENT 'an entry of the other story',
    why   VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    PRIMARY KEY (entry, other),
    KEY story_relation_other (other),
    CONSTRAINT story_relation_entry FOREIGN KEY (entry) REFERENCES entry (number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
INSERT INTO story_relation (entry, other, why)
SELECT entry, relates_to, COALESCE(why, '') FROM story_entry WHERE relates_to IS NOT NULL;
UPDATE story_entry SET why = NULL WHERE relates_to IS NOT NULL;

-- By text an entry joins a story through its centre: the entry that began it, or one that was joined to it by hand.
ALTER TABLE story_entry
    DROP KEY story_entry_related,
    DROP COLUMN relates_to,
    ADD COLUMN centre BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE story_entry SET centre = TRUE WHERE entry = story;

-- Keys of another kind: those of before find nothing any more.
TRUNCATE TABLE story_key;
