-- In which form a server takes its entity tag back, where that is not the one in which it came.
ALTER TABLE source ADD COLUMN entity_tag_form VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER entity_tag;
