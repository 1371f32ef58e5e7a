/// Header fields in our words (RFC 9110, 9111, 8288).
///
/// What is malformed is absent, never an error. Deliberately absent: acting on it.
@NullMarked
package kiosque.fetch.header;

import org.jspecify.annotations.NullMarked;
