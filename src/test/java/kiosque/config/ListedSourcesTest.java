package kiosque.config;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.config.ListedSources.Listed;
import kiosque.opml.Opml.Feed;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

class ListedSourcesTest {

    private static final List<Feed> NAMESAKES =
            List.of(
                    feed("Actus", "https://quai.example/rss"),
                    feed("Actus", "https://phare.example/rss"),
                    feed("Actus", "https://phare.example/sport.xml"),
                    feed("Actus (quai.example)", "https://autre.example/rss"),
                    feed("Le Quai", "https://quai.example/tout"),
                    feed("Pris", "https://pris.example/" + "long/".repeat(60)));

    @Test
    void namesakesSayMoreWhicheverCameFirst() {
        assertThat(names(NAMESAKES).values())
                .containsExactlyInAnyOrder(
                        "Actus (quai.example/rss)",
                        "Actus (phare.example/rss)",
                        "Actus (phare.example/sport.xml)",
                        "Actus (quai.example) (autre.example)",
                        "Le Quai",
                        "Pris (pris.example)");
    }

    @Test
    void anotherOrderGivesNobodyAnotherName() {
        Map<URI, String> names = names(NAMESAKES);
        var random = new Random(17);
        for (int i = 0; i < 200; i++) {
            List<Feed> shuffled = new ArrayList<>(NAMESAKES);
            Collections.shuffle(shuffled, random);

            assertThat(names(shuffled)).isEqualTo(names);
        }
    }

    @Test
    void anAddressIsOneSourceHoweverOftenItIsListed() {
        ListedSources found =
                ListedSources.of(
                        List.of(
                                feed("A", "https://a.example/rss"),
                                feed("B", "https://lea:mot@a.example/rss"),
                                feed("C", "https://known.example/rss"),
                                feed("D", "mailto:d@example.org")),
                        Set.of(),
                        Set.of("https://known.example/rss"));

        assertThat(found.sources()).extracting(Listed::name).containsExactly("A");
        assertThat(found.known()).hasSize(2);
        assertThat(found.refused()).singleElement().asString().startsWith("D: ");
    }

    private static Map<URI, String> names(List<Feed> feeds) {
        return ListedSources.of(feeds, Set.of("Pris"), Set.of()).sources().stream()
                .collect(Collectors.toMap(Listed::url, Listed::name));
    }

    private static Feed feed(String name, String url) {
        return new Feed(name, url, List.of());
    }
}
