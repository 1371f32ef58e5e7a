/// Step 5 of 6. Keeps it all in MariaDB; all SQL is here.
@NullMarked
package kiosque.store;

import org.jspecify.annotations.NullMarked;
