/// Entries as Atom, RSS, JSON Feed and OPML.
///
/// Text is cleaned once more here; an entry that cannot be written harms no other. Deliberately absent: which entries.
package kiosque.publish.document;
