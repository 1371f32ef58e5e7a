/// Reads the file, reports every mistake at once, hands each package its settings.
///
/// A file with a mistake changes nothing: a running daemon keeps what it has. Deliberately absent: defaults, which live beside their user.
package kiosque.config;
