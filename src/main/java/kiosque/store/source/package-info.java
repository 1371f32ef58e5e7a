/// Which sources there are, how each is doing, and whose turn their hosts are.
///
/// Tables: `source`, `source_tag`, `source_cookies`, `host`, `poll`, `poll_day`. A host is won by a conditional UPDATE and locked before all else; a report is fenced by its epoch. Deliberately absent: entries.
package kiosque.store.source;
