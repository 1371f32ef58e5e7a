package kiosque.dedupe.identity;

import kiosque.feed.Entry;
import kiosque.feed.EntryId;
import kiosque.feed.Identified;
import kiosque.feed.Sha256;
import kiosque.feed.Twin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An entry of a document that may share its id with others of it.
///
/// @param place in the document, from 0
/// @param link in one spelling, empty where there is none
/// @param names what else it is known by
record Namesake(
        int place,
        Identified identified,
        String link,
        Names names,
        List<String> title,
        List<String> enclosures) {

    static Namesake of(int place, Entry entry) {
        ReadEntry reading = ReadEntry.of(entry);
        Names names = Names.of(reading);
        Identified identified =
                new Identified(
                        entry, Names.id(reading), names.aliases(reading), Fingerprints.of(reading));
        return new Namesake(
                place, identified, reading.address(), names, reading.title(), reading.enclosures());
    }

    /// Under an id of its own: the shared word, and what this one alone has.
    ///
    /// @param sharesPage whether others of its name have its page too
    Namesake named(String difference, boolean sharesPage) {
        EntryId shared = identified.id();
        List<Sha256> common = new ArrayList<>();
        common.add(Names.common(shared.digest()));
        names.at().ifPresent(common::add);
        names.page().filter(_ -> sharesPage).map(Names::common).ifPresent(common::add);
        EntryId id = new EntryId(shared.origin(), shared.value() + "\n" + difference);
        return as(identified.under(id, common));
    }

    /// With another of the document, which is not kept beside it.
    Namesake taking(Namesake other, String why) {
        return as(identified.with(Twin.of(other.identified.entry(), why)));
    }

    private Namesake as(Identified other) {
        return new Namesake(place, other, link, names, title, enclosures);
    }

    Optional<Instant> published() {
        return identified.entry().dates().published();
    }

    Sha256 text() {
        return names.text();
    }

    /// When the publisher last touched it.
    Instant changed() {
        return identified.entry().dates().updated().or(this::published).orElse(Instant.MIN);
    }

    /// Whether both say when they were published, and it is not the same.
    boolean hasOtherDateThan(Namesake other) {
        return published().isPresent()
                && other.published().isPresent()
                && !published().equals(other.published());
    }

    /// Whether their words differ by at most so many bits of the gist.
    boolean isNear(Namesake other, int bits) {
        return SimHash.distance(
                        identified.fingerprint().gist(), other.identified.fingerprint().gist())
                <= bits;
    }
}
