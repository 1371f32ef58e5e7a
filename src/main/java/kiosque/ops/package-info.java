/// Looks after a running daemon: how it is, what somebody should know, what can be forgotten.
///
/// Nothing here stops anything but polling, and that only where going on would do harm. Deliberately absent: the pages that show it.
package kiosque.ops;
