package kiosque.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.testing.Draw;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A thousand random lives of publishers whose items are all alike: each is stored once, and never taken for another.
class SeriesTest {

    private enum Event {
        PUBLISH(Series::publish),
        PUBLISH_AGAIN(Series::publish),
        MEND_TEXT(Series::mendText),
        MEND_TITLE(Series::mendTitle),
        SHUFFLE(Series::shuffle),
        NOTHING(_ -> {});

        private final Consumer<Series> happens;

        Event(Consumer<Series> happens) {
            this.happens = happens;
        }
    }

    @Test
    void eachItemIsStoredOnce() {
        List<Series.Kind> kinds = List.of(Series.Kind.values());
        Draw.times(1000, draw -> eachIsStoredOnce(draw.of(kinds), draw.number(), life(draw)));
    }

    private static void eachIsStoredOnce(Series.Kind kind, long seed, List<Event> life) {
        Series series = new Series(kind, seed);
        Memory memory = new Memory(Series::meaning);
        Set<Integer> shown = new HashSet<>();
        for (Event event : life) {
            event.happens.accept(series);
            var document = series.document();
            document.forEach(entry -> shown.add(Series.meaning(entry)));
            memory.take(document);
        }

        assertThat(memory.articles)
                .as("stored of a %s", kind)
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    private static List<Event> life(Draw draw) {
        List<Event> events = List.of(Event.values());
        return Stream.generate(() -> draw.of(events)).limit(draw.count(3, 30)).toList();
    }
}
