/// The words we use: immutable records and sealed types, no behaviour that needs the outside.
@NullMarked
package kiosque.feed;

import org.jspecify.annotations.NullMarked;
