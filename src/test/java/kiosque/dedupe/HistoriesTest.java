package kiosque.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.identity.EntryTimes;
import kiosque.feed.Entry;
import kiosque.feed.Identified;
import kiosque.testing.Draw;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    private record Turn(BadHabit habit, Visit visit) {}

    @Test
    void eachArticleIsStoredAndReadOnce() {
        Draw.times(1000, draw -> isStoredAndReadOnce(draw.number(), life(draw)));
    }

    private static void isStoredAndReadOnce(long seed, List<Turn> life) {
        SloppyPublisher publisher = new SloppyPublisher(seed);
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

    private static List<Turn> life(Draw draw) {
        List<BadHabit> habits = List.of(BadHabit.values());
        return Stream.generate(() -> new Turn(draw.of(habits), visit(draw)))
                .limit(draw.count(5, 40))
                .toList();
    }

    private static Visit visit(Draw draw) {
        int drawn = draw.between(1, 19);
        if (drawn == 19) {
            return Visit.COMMITTED_AFTER_RETENTION;
        }
        return drawn > 16 ? Visit.LOST : drawn > 12 ? Visit.FAILED : Visit.COMMITTED;
    }

    /// What is stored, and what a reader of the newest few has met.
    private static final class Store {

        /// As many as one document can bring.
        private static final int NEWEST = 12;

        final SloppyPublisher publisher;
        final Memory memory = new Memory(SloppyPublisher::meaning);
        final List<Integer> articles = memory.articles;
        final Set<Integer> shown = new HashSet<>();
        final List<Place> places = new ArrayList<>();
        final List<Integer> read = new ArrayList<>();
        private final Set<Long> numbersRead = new HashSet<>();

        private record Place(long number, Instant at) {}

        Store(SloppyPublisher publisher) {
            this.publisher = publisher;
        }

        void poll() {
            List<Entry> document = publisher.document();
            document.forEach(entry -> shown.add(SloppyPublisher.meaning(entry)));
            boolean first = articles.isEmpty();
            long number = articles.size();
            for (Identified one : memory.take(document)) {
                Instant now = publisher.now();
                places.add(
                        new Place(
                                number,
                                (first
                                                ? EntryTimes.ofBacklog(one.entry(), now)
                                                : EntryTimes.ofArrival(one.entry(), now))
                                        .placedAt()));
                number++;
            }
            publisher.taken();
            readTheNewest();
        }

        void bury() {
            memory.bury();
        }

        private void readTheNewest() {
            places.stream()
                    .sorted(Comparator.comparing(Place::at).thenComparing(Place::number).reversed())
                    .limit(NEWEST)
                    .filter(place -> numbersRead.add(place.number))
                    .sorted(Comparator.comparing(Place::number))
                    .forEach(place -> read.add(articles.get((int) place.number)));
        }
    }
}
