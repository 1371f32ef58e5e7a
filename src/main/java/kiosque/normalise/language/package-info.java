/// Which language a text is in.
///
/// The text has the last word where it speaks clearly, the publisher elsewhere. Deliberately absent: translating.
@NullMarked
package kiosque.normalise.language;

import org.jspecify.annotations.NullMarked;
