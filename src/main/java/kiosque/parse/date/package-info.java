/// Dates as publishers write them: strictly read, absent rather than wrong, never "now".
@NullMarked
package kiosque.parse.date;

import org.jspecify.annotations.NullMarked;
