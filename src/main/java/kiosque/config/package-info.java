/// Reads the file, reports every mistake at once, hands each package its settings.
@NullMarked
package kiosque.config;

import org.jspecify.annotations.NullMarked;
