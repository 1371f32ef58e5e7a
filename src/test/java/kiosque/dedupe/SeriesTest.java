package kiosque.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

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

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void eachItemIsStoredOnce(
            @ForAll Series.Kind kind, @ForAll long seed, @ForAll("lives") List<Event> life) {
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

    @Provide
    Arbitrary<List<Event>> lives() {
        return Arbitraries.of(Event.class).list().ofMinSize(3).ofMaxSize(30);
    }
}
