/// Step 1 of 6. Asks a server for a feed, politely.
///
/// What was checked is what is connected, on every hop; everything that a server can do is a value of `FetchOutcome`. Deliberately absent: retries and schedules, which are the
/// poll's, and any reading of the body.
package kiosque.fetch;
