/// What an entry is called, and which known entry of its source it is. Pure.
///
/// What stands side by side in one document is never taken for states of one another. Deliberately absent: other sources.
@NullMarked
package kiosque.dedupe.identity;

import org.jspecify.annotations.NullMarked;
