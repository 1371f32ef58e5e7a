/// Which entries of several sources tell the same story. Pure.
///
/// Text alone never merges two stories: titles, numbers and time have to agree. Deliberately absent: identity within one source.
package kiosque.dedupe.story;
