/// What is done to entries after their commit: forgotten, cleaned again, explained.
///
/// Tables: those of entries (`entry`, `entry_original`, `known_entry`, `story_entry`, `story_key`, `merged_feed_entry`, `merged_feed_archive`, `source_block`), a portion at a time, so that
/// no transaction grows long; a backup frees each `host`, what expires counts in `source`. Deliberately absent: new entries.
package kiosque.store.upkeep;
