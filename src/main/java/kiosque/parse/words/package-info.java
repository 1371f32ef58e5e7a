/// What ROME read, and what it lost, in our words.
@NullMarked
package kiosque.parse.words;

import org.jspecify.annotations.NullMarked;
