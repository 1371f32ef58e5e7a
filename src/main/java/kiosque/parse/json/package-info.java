/// JSON Feed 1.0 and 1.1.
@NullMarked
package kiosque.parse.json;

import org.jspecify.annotations.NullMarked;
