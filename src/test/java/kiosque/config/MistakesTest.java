package kiosque.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What an incorrect file is told: everything at once, each with its place and what was meant.
class MistakesTest {

    @TempDir Path folder;

    @Test
    void allMistakesOfAFileAreToldAtOnce() throws Exception {
        Path file = Fixtures.path("broken.yaml");
        List<String> expected = Files.readAllLines(Fixtures.path("broken.expected"));

        List<String> told =
                mistakes(file, Map.of("SECRET", "sésame")).stream()
                        .map(mistake ->
                                mistake.toString().replace(file.getParent().toString(), "…"))
                        .toList();

        assertThat(told).containsExactlyElementsOf(expected);
    }

    @Test
    void aMistakeInAnExpressionHasItsPlaceInTheFile() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("k.yaml"),
                        """
                        defaults: { keep: "titel == 'x'" }
                        sources:
                          - name: a
                            url: "https://a.example/"
                            drop: |
                              title.contains("x")
                                || age > "1h"
                        """);

        assertThat(mistakes(file, Map.of()))
                .extracting(mistake -> mistake.line() + ":" + mistake.column())
                .containsExactly("1:20", "7:16");
    }

    @Test
    void whatAFileHoldsMovesNoCursor() throws Exception {
        Path file = Files.writeString(folder.resolve("k.yaml"), "\"fo\\e[31mo\": 1\n");

        assertThat(mistakes(file, Map.of()))
                .extracting(Mistake::toString)
                .anyMatch(told -> told.contains("no key “fo\\u001B[31mo”"));
    }

    @Test
    void whatTheEnvironmentHasIsNotRepeated() throws Exception {
        assertThat(mistakes(Fixtures.path("broken.yaml"), Map.of("SECRET", "sésame")))
                .extracting(Mistake::message)
                .noneMatch(message -> message.contains("sésame"))
                .anyMatch(message -> message.contains("${SECRET}"));
    }

    @Test
    void aDigestThatCannotBeSentIsRefused() throws Exception {
        String sources =
                """
                sources: [{ name: a, url: "https://a.example/", tags: [une] }]
                merged-feeds:
                  - slug: une
                    from: une
                    digest:
                      - { to: [anne@a.example, "Anne <anne@a.example>", anne], at: "25:00" }
                      - { at: 07:00 }
                """;
        Path none = Files.writeString(folder.resolve("none.yaml"), sources);
        Path open =
                Files.writeString(
                        folder.resolve("open.yaml"),
                        sources
                                + "mail: { server: \"smtp://x\", security: none, user: u,"
                                + " password: p, from: nobody }\n");

        assertThat(mistakes(none, Map.of()))
                .extracting(mistake -> mistake.line() + ": " + mistake.message())
                .anyMatch(it -> it.startsWith("6: to: this address is here twice"))
                .anyMatch(it -> it.startsWith("6: to: “anne” is no e-mail address"))
                .anyMatch(it -> it.startsWith("6: at: “25:00” is neither a time of day"))
                .anyMatch(it -> it.startsWith("7: a digest needs to"));
        assertThat(mistakes(open, Map.of()))
                .extracting(Mistake::message)
                .anyMatch(it -> it.contains("is no mail server"))
                .anyMatch(it -> it.contains("“nobody” is no e-mail address"))
                .anyMatch(it -> it.contains("goes over a protected way only"));
    }

    @Test
    void aContactIsAnAddressAlone() throws Exception {
        for (String contact : List.of("mailto:anne@a.example", "Anne <anne@a.example>", "anne")) {
            Path file =
                    Files.writeString(
                            folder.resolve("contact.yaml"),
                            "site: { contact: \"" + contact + "\" }\n");

            assertThat(mistakes(file, Map.of()))
                    .extracting(Mistake::message)
                    .containsExactly(
                            "contact: “"
                                    + contact
                                    + "” is no e-mail address; write"
                                    + " name@example.org");
        }
    }

    @Test
    void withoutAMailServerThereAreNoDigests() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("k.yaml"),
                        """
                        sources: [{ name: a, url: "https://a.example/", tags: [une] }]
                        merged-feeds: [{ slug: une, from: une, digest: { to: a@a.example, at: "07:00" } }]
                        """);

        assertThat(mistakes(file, Map.of()))
                .extracting(Mistake::message)
                .containsExactly(
                        "a digest goes out by e-mail: mail, with server and from, is missing");
    }

    private static List<Mistake> mistakes(Path file, Map<String, String> environment) {
        ConfigurationException refused =
                catchThrowableOfType(
                        ConfigurationException.class,
                        () -> ConfigurationFile.read(file, environment));
        assertThat(refused).isNotNull();
        return refused.mistakes();
    }
}
