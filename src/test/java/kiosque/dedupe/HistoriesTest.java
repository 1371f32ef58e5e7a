package kiosque.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Entry;
import kiosque.feed.Fingerprint;
import kiosque.feed.Identified;
import kiosque.feed.KnownEntry;
import kiosque.feed.Recognition;
import kiosque.feed.Recognition.Buried;
import kiosque.feed.Recognition.Edited;
import kiosque.feed.Recognition.Extent;
import kiosque.feed.Recognition.New;
import kiosque.feed.Recognition.Unchanged;
import kiosque.feed.Sha256;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A thousand random lives of a source, held against a small store: each article is stored once, never taken for another, and met exactly
/// once by a reader who looks at the newest few after each poll.
class HistoriesTest {

    /// How a poll ends.
    private enum Visit {
        COMMITTED,
        /// No answer came.
        FAILED,
        /// An answer came, and the process died before it was committed.
        LOST,
        /// Retention was here before.
        COMMITTED_AFTER_RETENTION
    }

    private record Turn(Habit habit, Visit visit) {}

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void eachArticleIsStoredAndReadOnce(@ForAll long seed, @ForAll("lives") List<Turn> life) {
        Publisher publisher = new Publisher(seed);
        Store store = new Store(publisher);
        store.poll();
        for (Turn turn : life) {
            turn.habit.happensTo(publisher);
            switch (turn.visit) {
                case COMMITTED -> store.poll();
                case FAILED -> {}
                case LOST -> publisher.document();
                case COMMITTED_AFTER_RETENTION -> {
                    store.bury();
                    store.poll();
                }
            }
        }
        store.poll();
        store.poll();

        assertThat(store.articles).as("stored").doesNotHaveDuplicates();
        assertThat(store.articles).containsExactlyInAnyOrderElementsOf(store.shown);
        assertThat(store.read).as("read").isEqualTo(store.articles);
    }

    @Provide
    Arbitrary<List<Turn>> lives() {
        Arbitrary<Visit> visits =
                Arbitraries.frequency(
                        Tuple.of(12, Visit.COMMITTED),
                        Tuple.of(4, Visit.FAILED),
                        Tuple.of(2, Visit.LOST),
                        Tuple.of(1, Visit.COMMITTED_AFTER_RETENTION));
        return Combinators.combine(Arbitraries.of(Habit.class), visits)
                .as(Turn::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    /// Keeps what the recogniser says, as the real one would.
    private static final class Store {

        /// As many as one document can bring.
        private static final int NEWEST = 12;

        final Publisher publisher;
        final Map<Long, KnownEntry> entries = new TreeMap<>();
        final List<Integer> articles = new ArrayList<>();
        final Set<Integer> shown = new HashSet<>();
        final List<Place> places = new ArrayList<>();
        final List<Integer> read = new ArrayList<>();
        private final Set<Long> numbersRead = new HashSet<>();

        private record Place(long number, Instant at) {}

        Store(Publisher publisher) {
            this.publisher = publisher;
        }

        void poll() {
            List<Entry> document = publisher.document();
            document.forEach(entry -> shown.add(Publisher.meaning(entry)));
            List<Identified> identified = new Identifier().identify(document);
            List<Recognition> recognitions =
                    new Recogniser().recognise(identified, known(identified));
            boolean first = entries.isEmpty();
            for (int i = 0; i < identified.size(); i++) {
                keep(Publisher.meaning(identified.get(i).entry()), recognitions.get(i), first);
            }
            publisher.taken();
            readTheNewest();
        }

        /// Retention takes the oldest half.
        void bury() {
            entries.replaceAll((number, one) ->
                    number < articles.size() / 2
                            ? new KnownEntry(
                                    number, one.id(), one.aliases(), one.fingerprint(), true)
                            : one);
        }

        private void readTheNewest() {
            places.stream()
                    .sorted(Comparator.comparing(Place::at).thenComparing(Place::number).reversed())
                    .limit(NEWEST)
                    .filter(place -> numbersRead.add(place.number))
                    .sorted(Comparator.comparing(Place::number))
                    .forEach(place -> read.add(articles.get((int) place.number)));
        }

        private List<KnownEntry> known(List<Identified> identified) {
            Set<Sha256> names = new HashSet<>();
            identified.forEach(one -> {
                names.add(one.id().digest());
                names.addAll(one.aliases());
            });
            return entries.values().stream()
                    .filter(one ->
                            names.contains(one.id())
                                    || one.aliases().stream().anyMatch(names::contains))
                    .toList();
        }

        private void keep(int article, Recognition recognition, boolean first) {
            switch (recognition) {
                case New(Identified one) -> {
                    long number = articles.size();
                    assertThat(entries.values())
                            .extracting(KnownEntry::id)
                            .doesNotContain(one.id().digest());
                    articles.add(article);
                    entries.put(number, Samples.known(number, one, one.fingerprint()));
                    Instant now = publisher.now();
                    places.add(
                            new Place(
                                    number,
                                    (first
                                                    ? Placement.ofBacklog(one.entry(), now)
                                                    : Placement.ofArrival(one.entry(), now))
                                            .placedAt()));
                }
                case Edited(long number, Identified one, Extent _, List<Sha256> names) ->
                        learn(article, number, names, one.fingerprint());
                case Unchanged(long number, List<Sha256> names) ->
                        learn(article, number, names, entries.get(number).fingerprint());
                case Buried(long number, Identified one, List<Sha256> names) ->
                        learn(article, number, names, one.fingerprint());
            }
        }

        private void learn(int article, long number, List<Sha256> names, Fingerprint fingerprint) {
            assertThat(articles.get((int) number)).as("taken for another").isEqualTo(article);
            KnownEntry known = entries.get(number);
            Set<Sha256> all = new HashSet<>(known.aliases());
            all.addAll(names);
            entries.put(
                    number, new KnownEntry(number, known.id(), all, fingerprint, known.buried()));
        }
    }
}
