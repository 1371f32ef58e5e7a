/// Entries as pages: the river of a feed, its selections, stories, search, the front page.
///
/// A page and the document of the same address show the same entries. Deliberately absent: choosing entries (the store does).
package kiosque.web.river;
