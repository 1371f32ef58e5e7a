/// The log, and what systemd is told.
///
/// One event, one line: what feeds and servers say cannot forge another. Deliberately absent: files; standard error is for whoever starts us.
package kiosque.cli.log;
