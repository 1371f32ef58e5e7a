package kiosque.store.rule;

import kiosque.feed.Entry;

import java.time.Instant;

/// An entry in the store, as far as deciding whether a merged feed takes it needs.
///
/// @param source its configured name
/// @param firstSeenAt when it was judged for the first time: its age, as rules see it, never changes
public record StoredEntry(String source, Entry entry, Instant effectiveAt, Instant firstSeenAt) {}
