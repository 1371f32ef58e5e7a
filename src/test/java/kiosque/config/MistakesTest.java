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
    void whatTheEnvironmentHasIsNotRepeated() throws Exception {
        assertThat(mistakes(Fixtures.path("broken.yaml"), Map.of("SECRET", "sésame")))
                .extracting(Mistake::message)
                .noneMatch(message -> message.contains("sésame"))
                .anyMatch(message -> message.contains("${SECRET}"));
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
