/// Who is told of what is new, how far, and what is on its way.
///
/// Table: `outgoing`. Each change says from which state it comes, so that of two nodes one makes it. Deliberately absent: addresses, which may hold keys, and how anything is sent.
package kiosque.store.outgoing;
