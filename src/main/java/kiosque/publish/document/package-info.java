/// Entries as Atom, RSS, JSON Feed and OPML.
///
/// Text is cleaned once more here; an entry that cannot be written harms no other. Deliberately absent: which entries.
@NullMarked
package kiosque.publish.document;

import org.jspecify.annotations.NullMarked;
