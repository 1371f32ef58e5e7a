/// JSON Feed 1.0 and 1.1.
///
/// What is not of the type that the specification wants is absent, never an error. Deliberately absent: JSON that is no feed.
@NullMarked
package kiosque.parse.json;

import org.jspecify.annotations.NullMarked;
