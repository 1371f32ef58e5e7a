/// One request and its answer, within limits of time and size.
///
/// What is decoded is counted as it is decoded. Deliberately absent: redirects, and any opinion on the answer.
package kiosque.fetch.wire;
