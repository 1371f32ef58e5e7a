/// What one poll found, as the store and the log are told.
///
/// Same document, same state, same instant: same report. Deliberately absent: the transaction.
package kiosque.poll.report;
