/// One class a command of `kiosque`: its options, and what it says.
///
/// A command ends with one of the exit codes; what it prints is fit for a terminal. Deliberately absent: knowing how anything is put together.
package kiosque.cli.command;
