/// Text to tree: strict first, then mended, then forgiving; never a DTD, never an external entity, everything bounded.
@NullMarked
package kiosque.parse.xml;

import org.jspecify.annotations.NullMarked;
