/// Step 1 of 6. Asks a server for a feed, politely.
@NullMarked
package kiosque.fetch;

import org.jspecify.annotations.NullMarked;
