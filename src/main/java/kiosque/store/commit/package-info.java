/// The one way into the store for entries: what many polls brought, in one transaction.
///
/// Tables: `known_entry`, `entry_name`, `story_key`, `number_range`, `poll`, and beside `row` those of entries, places and relations (`entry`, `story_entry`, `merged_feed_entry`, `story_relation`). Hosts are locked first, then merged feeds in the order of their numbers. Deliberately absent: deciding what an entry is.
package kiosque.store.commit;
