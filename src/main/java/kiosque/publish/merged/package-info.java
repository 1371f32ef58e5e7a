/// A merged feed as it is configured, addressed and asked for.
///
/// One question has one address, whoever asks it. Deliberately absent: how it is written, and where what was written is kept.
package kiosque.publish.merged;
