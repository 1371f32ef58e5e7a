/// Step 4 of 6. Decides what is new, edited, unchanged, or the same story from elsewhere. Pure.
@NullMarked
package kiosque.dedupe;

import org.jspecify.annotations.NullMarked;
