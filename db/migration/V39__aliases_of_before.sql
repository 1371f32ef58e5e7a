DROP TABLE IF EXISTS entry_alias;
