/// The merged feeds that the configuration names, and what its rules let into them.
///
/// Tables: `merged_feed`, `merged_feed_source`, `merged_feed_entry`, `merged_feed_archive`, under the locks of the merged feeds' rows. Judging again ends where a commit under the same
/// rules would have: what that would have written of an entry (`entry`, `entry_search`, `story_key`, `page`), and under which rules (`source`). Deliberately absent: the rules themselves, which are asked.
package kiosque.store.rule;
