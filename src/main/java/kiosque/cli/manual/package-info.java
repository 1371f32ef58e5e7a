/// The manual: what the commands and the configuration's schema say of themselves, as pages for man(1) and for the documentation.
@NullMarked
package kiosque.cli.manual;

import org.jspecify.annotations.NullMarked;
