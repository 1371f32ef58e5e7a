/// Dates as publishers write them: strictly read, absent rather than wrong, never "now".
///
/// Deliberately absent: the clock, so that a date without a year stays unread.
package kiosque.parse.date;
