/// Kiosque: configured sources in, a few clean merged feeds out.
@NullMarked
package kiosque;

import org.jspecify.annotations.NullMarked;
