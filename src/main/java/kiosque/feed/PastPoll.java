package kiosque.feed;

import java.time.Instant;

/// One poll of a source, as it is remembered.
///
/// @param outcome a fixed word
/// @param detail a sentence for a person; empty where it says no more than the outcome
/// @param edits that a reader would notice
/// @param copies of the arrivals, those whose story another entry had told
public record PastPoll(
        Instant at,
        String outcome,
        String detail,
        boolean failed,
        PollCost effort,
        int arrivals,
        int edits,
        int copies) {}
