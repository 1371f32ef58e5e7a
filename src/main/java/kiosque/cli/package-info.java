/// The command line: one class a command, exit codes per sysexits.
///
/// A command prints what it was asked for on standard output and everything else on standard error; its exit code says who is to blame. Deliberately absent: decisions; what a command
/// shows, a step or the store knows.
package kiosque.cli;
