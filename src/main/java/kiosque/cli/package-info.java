/// The command line: one class a command, exit codes per sysexits.
@NullMarked
package kiosque.cli;

import org.jspecify.annotations.NullMarked;
