/// Tree to ROME: the tree brought into a shape that ROME reads, ROME's parsers with the element kept beside what they made of it.
@NullMarked
package kiosque.parse.rome;

import org.jspecify.annotations.NullMarked;
