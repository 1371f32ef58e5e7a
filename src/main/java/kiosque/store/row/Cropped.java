package kiosque.store.row;

import kiosque.feed.Entry;
import kiosque.feed.Original;
import kiosque.feed.SourceCredit;

import java.time.Instant;

/// A stored entry from whose text something was cut, with what it was.
///
/// @param fromPage whether its text is that of its article's page, of which its feed knows nothing
public record Cropped(
        long number,
        Entry entry,
        Instant effectiveAt,
        SourceCredit credit,
        boolean fromPage,
        Original original) {}
