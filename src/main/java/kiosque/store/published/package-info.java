/// Merged feeds as they are read: places, the copies that are shown, archives.
///
/// Tables: `merged_feed`, `merged_feed_entry`, `merged_feed_archive`, `entry_search`. Each answer is a function of the rows alone and sees one state of them. Deliberately absent: settings that change no row.
package kiosque.store.published;
