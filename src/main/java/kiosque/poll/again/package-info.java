/// What is done again to entries that are stored: cleaned, and given back what was cut.
///
/// A bounded number a run. Deliberately absent: asking publishers again.
package kiosque.poll.again;
