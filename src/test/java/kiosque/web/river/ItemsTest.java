package kiosque.web.river;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Category;
import kiosque.publish.Sample;
import kiosque.publish.merged.DerivedQuery;
import kiosque.publish.merged.Selection;
import kiosque.testing.MergedFeedBuilder;
import kiosque.web.page.TimeWords;
import kiosque.web.page.Wording;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class ItemsTest {

    private static final Items ITEMS =
            new Items(
                    new Selection(new MergedFeedBuilder("france").build(), DerivedQuery.NOTHING),
                    new TimeWords(Wording.in(List.of("fr"), "en"), ZoneOffset.UTC, Instant.EPOCH),
                    "/feeds/france");

    @Test
    void aTopicIsNamedOnce() {
        assertThat(topics("Mer", " Mer ", "Port", "mer")).containsExactly("Mer", "Port", "mer");
    }

    @Test
    void threeTopicsAreShownThatAreWords() {
        assertThat(topics("12345", "é", "https://a.example/mer", "Mer", "Port", "Îles", "Ciel"))
                .containsExactly("Mer", "Port", "Îles");
        assertThat(topics("b".repeat(30), "c".repeat(31))).containsExactly("b".repeat(30));
    }

    @Test
    void aTopicIsShownByTheNameForPeople() {
        var sample =
                new Sample(1)
                        .category(new Category("mer-1", Optional.empty(), Optional.of("La mer")));

        assertThat(ITEMS.item(sample.build()).text().topics()).containsExactly("La mer");
    }

    private static List<String> topics(String... terms) {
        var sample = new Sample(1);
        Stream.of(terms).map(Category::of).forEach(sample::category);
        return ITEMS.item(sample.build()).text().topics();
    }
}
