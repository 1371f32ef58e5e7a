/// Runs a MariaDB of our own beside the daemon: its binaries and its data in one folder, reached over loopback only.
@NullMarked
package kiosque.store.embedded;

import org.jspecify.annotations.NullMarked;
