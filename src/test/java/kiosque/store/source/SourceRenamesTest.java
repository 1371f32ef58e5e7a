package kiosque.store.source;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Privacy;
import kiosque.store.source.SourceRenames.Known;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.util.List;

class SourceRenamesTest {

    private static final String ONE = "https://one.example/rss";
    private static final String TWO = "https://two.example/rss";

    @Test
    void aKnownAddressUnderANewNameIsTheSourceThatItWas() {
        assertThat(
                        SourceRenames.among(
                                List.of(new Known("Le Mnde", ONE, true, 1)),
                                List.of(configured("Le Monde", ONE))))
                .containsEntry("Le Mnde", "Le Monde")
                .hasSize(1);
    }

    @Test
    void aNameThatStaysOrIsKnownTakesNobodysPlace() {
        assertThat(
                        SourceRenames.among(
                                List.of(new Known("A", ONE, true, 1), new Known("B", TWO, true, 2)),
                                List.of(configured("A", TWO), configured("B", ONE))))
                .isEmpty();
    }

    @Test
    void ofSeveralWithThatAddressTheConfiguredOneThenTheLatestIsMeant() {
        assertThat(
                        SourceRenames.among(
                                List.of(
                                        new Known("Old", ONE, false, 9),
                                        new Known("Current", ONE, true, 1)),
                                List.of(configured("New", ONE))))
                .containsOnlyKeys("Current");
        assertThat(
                        SourceRenames.among(
                                List.of(
                                        new Known("Older", ONE, false, 1),
                                        new Known("Old", ONE, false, 2)),
                                List.of(configured("New", ONE))))
                .containsOnlyKeys("Old");
    }

    private static ConfiguredSource configured(String name, String url) {
        return new ConfiguredSource(
                name, URI.create(url), "one.example:443", List.of(), Instant.EPOCH, Privacy.OPEN);
    }
}
