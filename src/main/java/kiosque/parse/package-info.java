/// Step 2 of 6. Turns bytes into what the publisher said.
@NullMarked
package kiosque.parse;

import org.jspecify.annotations.NullMarked;
