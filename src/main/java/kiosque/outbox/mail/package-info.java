/// Digests by e-mail: what has come into a merged feed, at fixed times of day.
///
/// A letter is made once and stays as it is until a mail server has taken it; a day without news brings none. Deliberately absent: pictures and anything else that tells the sender
/// who reads, and any recipient's address in a log or in the database.
package kiosque.outbox.mail;
