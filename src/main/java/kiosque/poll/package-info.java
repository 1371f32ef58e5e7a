/// Runs one poll from GET to commit and decides when the next one is.
///
/// A poll counts once its report is committed, under the lease that it was made with; whatever dies before that is done again. [kiosque.poll.when] says when, this package how. Deliberately
/// absent: SQL and HTTP themselves.
package kiosque.poll;
