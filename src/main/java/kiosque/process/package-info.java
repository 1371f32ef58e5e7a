/// The process that the daemon is: its clock, its signals, its memory, its end, and who supervises it.
///
/// The one place that reads the clock. Deliberately absent: feeds.
package kiosque.process;
