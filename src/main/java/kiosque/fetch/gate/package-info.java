/// Where we may connect to.
///
/// What is checked is what is connected. Deliberately absent: URLs' meaning.
@NullMarked
package kiosque.fetch.gate;

import org.jspecify.annotations.NullMarked;
