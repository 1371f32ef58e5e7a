/// Step 3 of 6. Makes entries from all publishers alike and safe.
@NullMarked
package kiosque.normalise;

import org.jspecify.annotations.NullMarked;
