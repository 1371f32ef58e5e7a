package kiosque.store;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.identity.Identifier;
import kiosque.dedupe.identity.Recogniser;
import kiosque.feed.Arrival;
import kiosque.feed.Entry;
import kiosque.feed.Identified;
import kiosque.feed.PublishedEntry;
import kiosque.feed.Recognition;
import kiosque.feed.Recognition.Edited;
import kiosque.feed.Recognition.Extent;
import kiosque.feed.Revision;
import kiosque.feed.Sha256;
import kiosque.testing.Variants;
import kiosque.testing.Variants.Variant;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whatever a publisher changes in an entry is what is stored, and shown, after the next poll: each component of the record in turn.
class EveryPartArrivesIT {

    /// They alone do not make an edit: see `Fingerprints`.
    private static final Set<String> FIXED = Set.of("guid", "dates");

    private final TwoSources room = new TwoSources();
    private Instant now = Reports.NOW;

    @Test
    void everyPartOfAnEntryFollowsItsPublisher() {
        Entry before = Variants.full(Entry.class);
        room.mondeBrings(Reports.arrival(identified(before), Reports.traits(1), now, "france"));
        PublishedEntry first = shown();
        assertThat(first.entry()).isEqualTo(before);

        for (Variant<Entry> variant : Variants.of(before)) {
            if (FIXED.contains(variant.path().split("[. ]")[0])) {
                continue;
            }
            publish(variant.value());
            assertThat(shown().entry()).as(variant.path()).isEqualTo(variant.value());
            assertThat(shown().id()).isEqualTo(first.id());
            publish(before);
            assertThat(shown().entry()).as("after %s", variant.path()).isEqualTo(before);
        }
    }

    @Test
    void whatNobodyNoticesIsStoredAndStaysQuiet() {
        Entry before = Reports.entry("urn:id:a", "La halle rouvre");
        room.mondeBrings(Reports.arrival(identified(before), Reports.traits(1), now, "france"));
        PublishedEntry first = shown();
        Entry resigned =
                before.with(
                        Optional.empty(),
                        Optional.of("<p class=\"x\">La halle rouvre, en détail.</p>"),
                        List.of());

        assertThat(publish(resigned)).isEqualTo(Extent.UNSEEN);

        assertThat(shown().entry()).isEqualTo(resigned);
        assertThat(shown().updated()).isEqualTo(first.updated());
    }

    private Extent publish(Entry entry) {
        Identified identified = identified(entry);
        Set<Sha256> names = new HashSet<>(identified.aliases());
        names.add(identified.id().digest());
        List<Recognition> recognitions =
                new Recogniser(List.of(identified), room.entries.known(room.monde.number(), names))
                        .recognise();
        assertThat(recognitions).singleElement().isInstanceOf(Edited.class);
        Edited edited = (Edited) recognitions.getFirst();
        now = now.plusSeconds(60);
        room.commit(
                Reports.report(
                        room.monde,
                        room.mondeLease,
                        now,
                        List.<Arrival>of(),
                        List.of(
                                new Revision(
                                        edited,
                                        Reports.traits(1),
                                        Optional.empty(),
                                        Optional.empty()))));
        return edited.extent();
    }

    private PublishedEntry shown() {
        return room.reader.newest("france", 10, 10).getFirst();
    }

    private static Identified identified(Entry entry) {
        return new Identifier().identify(List.of(entry)).getFirst();
    }
}
