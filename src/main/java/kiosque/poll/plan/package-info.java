/// One configuration made ready for polling, told to the store, compared with the one before.
///
/// A reload makes a new plan; a poll keeps the one that it began with. Deliberately absent: waiting, requests.
package kiosque.poll.plan;
