/// From a document to entries: ours, new or known, and where each goes.
///
/// An entry that cannot be taken harms no other. Deliberately absent: writing them.
package kiosque.poll.entry;
