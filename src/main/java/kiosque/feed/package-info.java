/// The words we use: immutable records and sealed types, no behaviour that needs the outside.
///
/// A record is valid once it is made, and copies its lists. What entries have in common is [kiosque.feed.Metadata], in every step. Deliberately absent: behaviour that needs a clock, a
/// database or another package.
package kiosque.feed;
