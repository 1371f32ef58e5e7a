/// What an entry is called, and which known entry of its source it is. Pure.
///
/// What stands side by side in one document is never taken for states of one another. Deliberately absent: other sources.
package kiosque.dedupe.identity;
