/// Answers HTTP: feeds, pages, health, metrics.
///
/// One entity tag, one body; every page works without a script. Deliberately absent: reading the store past `MergedFeedReader`, and sessions.
package kiosque.web;
