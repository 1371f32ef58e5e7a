/// What is done to entries after their commit: forgotten, judged again, cleaned again, put right by hand, explained.
///
/// All tables of entries, a portion at a time, so that no transaction grows long. Deliberately absent: new entries.
@NullMarked
package kiosque.store.upkeep;

import org.jspecify.annotations.NullMarked;
