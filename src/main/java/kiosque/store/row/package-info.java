/// Rows that several rooms read or write: of entries, of their places and stories, and of what is counted of them.
///
/// Tables: `entry`, `known_entry`, `entry_search`, `entry_revision`, `entry_original`, `entry_twin`, `story_entry`, `story_key`, `story_relation`, `merged_feed`, `merged_feed_entry`, `source_block`,
/// `source_block_seen`, `source_listing`, `setting`. One statement a table, however many rows, within somebody's transaction. Deliberately absent: when, and why.
package kiosque.store.row;
