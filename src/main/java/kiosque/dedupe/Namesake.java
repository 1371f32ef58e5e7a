package kiosque.dedupe;

import kiosque.feed.Entry;
import kiosque.feed.EntryId;
import kiosque.feed.Identified;
import kiosque.feed.Sha256;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An entry of a document that may share its id with others of it.
///
/// @param place in the document, from 0
/// @param link in one spelling, empty where there is none
/// @param text hash of its words
record Namesake(
        int place,
        Identified identified,
        String link,
        Sha256 text,
        List<String> enclosures,
        List<String> recordings) {

    static Namesake of(int place, Entry entry) {
        Reading reading = Reading.of(entry);
        Names names = Names.of(reading);
        Identified identified =
                new Identified(entry, Names.id(reading), names.all(), Fingerprints.of(reading));
        return new Namesake(
                place,
                identified,
                reading.address(),
                names.text(),
                reading.enclosures(),
                reading.recordings());
    }

    /// Under an id of its own: the shared word, and what this one alone has.
    Namesake named(String difference) {
        EntryId shared = identified.id();
        EntryId id = new EntryId(shared.origin(), shared.value() + "\n" + difference);
        Identified renamed =
                new Identified(
                        identified.entry(), id, identified.aliases(), identified.fingerprint());
        return new Namesake(place, renamed, link, text, enclosures, recordings);
    }

    Optional<Instant> published() {
        return identified.entry().published();
    }

    /// When the publisher last touched it.
    Instant changed() {
        return identified.entry().updated().or(this::published).orElse(Instant.MIN);
    }

    /// Whether their words differ by at most so many bits of the gist.
    boolean isNear(Namesake other, int bits) {
        return Gist.distance(identified.fingerprint().gist(), other.identified.fingerprint().gist())
                <= bits;
    }
}
