package kiosque.store;

import kiosque.feed.Entry;

import java.time.Instant;

/// An entry in the store, as far as deciding whether a merged feed takes it needs.
///
/// @param source its configured name
public record StoredEntry(String source, Entry entry, Instant effectiveAt) {}
