/// Runs one poll from GET to commit and decides when the next one is.
@NullMarked
package kiosque.poll;

import org.jspecify.annotations.NullMarked;
