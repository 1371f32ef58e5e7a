/// Bytes to text: which charset a document is really in, and what is done where no one charset explains it.
@NullMarked
package kiosque.parse.text;

import org.jspecify.annotations.NullMarked;
