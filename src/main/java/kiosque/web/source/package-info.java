/// How each source is doing, as pages.
///
/// The database is asked every ten seconds at most, however many look. Deliberately absent: changing anything.
package kiosque.web.source;
