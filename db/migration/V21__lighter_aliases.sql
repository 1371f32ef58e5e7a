-- A second index, as large as the table and in another random order, stood here only so that a tombstone could take its aliases along when it is forgotten.
-- Six aliases an entry made that a tenth of all that a first poll writes. Retention sweeps them instead; one that is left over names nothing.
ALTER TABLE entry_alias
    DROP FOREIGN KEY entry_alias_known,
    DROP KEY entry_alias_id;
