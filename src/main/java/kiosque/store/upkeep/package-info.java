/// What is done to entries after their commit: forgotten, cleaned again, explained.
///
/// All tables of entries, a portion at a time, so that no transaction grows long. Deliberately absent: new entries.
@NullMarked
package kiosque.store.upkeep;

import org.jspecify.annotations.NullMarked;
