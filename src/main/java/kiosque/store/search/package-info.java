/// Which stored entries have which words.
///
/// Tables: `search_word`, `entry_search`. Each entry that can be searched has its words in one of them, or, when it was edited since they moved, in both: what is found is compared with the text itself before it is
/// answered. Deliberately absent: which of them stand in a merged feed, and ranking: news is found by its time.
@NullMarked
package kiosque.store.search;

import org.jspecify.annotations.NullMarked;
