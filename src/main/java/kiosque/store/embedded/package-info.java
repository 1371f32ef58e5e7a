/// Runs a MariaDB of our own beside the daemon: its binaries and its data in one folder, reached over loopback only.
///
/// One server a folder, held by a lock on a file in it; it is stopped with the daemon and recovers by itself where it was not. Deliberately absent: tables.
package kiosque.store.embedded;
