/// A newsstand in a box: a few bundled publications on loopback that keep publishing.
@NullMarked
package kiosque.demo;

import org.jspecify.annotations.NullMarked;
