/// Step 6 of 6. Selects the entries of a merged feed and writes it in each format.
@NullMarked
package kiosque.publish;

import org.jspecify.annotations.NullMarked;
