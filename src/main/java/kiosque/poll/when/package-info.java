/// When a source is polled next, and why. Pure.
///
/// The same source, ending and instant give the same answer; what a server asks for is never undercut but by `insist`. Deliberately absent: waiting.
package kiosque.poll.when;
