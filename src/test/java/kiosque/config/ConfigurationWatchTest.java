package kiosque.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ConfigurationWatchTest {

    private static final String GOOD =
            """
            sources:
              - { name: A, url: "https://a.example/rss", tags: [a], user: u, password: "file:secret" }
            merged-feeds: [{ slug: a, from: a }]
            """;

    @TempDir private Path folder;
    private Path file;
    private final Told told = new Told();
    private ConfigurationWatch watch;

    @BeforeEach
    void write() throws IOException, ConfigurationException {
        file = Files.writeString(folder.resolve("k.yaml"), GOOD);
        Files.writeString(folder.resolve("secret"), "first");
        watch = new ConfigurationWatch(file, Map.of(), ConfigurationFile.read(file, Map.of()));
    }

    @Test
    void whatHasNotChangedIsNotReadAgain() {
        watch.look(told);

        assertThat(told.words).isEmpty();
    }

    @Test
    void aSecretThatIsExchangedInItsOwnFileHoldsAtOnce() throws IOException {
        Files.writeString(folder.resolve("secret"), "another");

        watch.look(told);
        watch.look(told);

        assertThat(told.words).containsExactly("begins", "takes over another");
    }

    @Test
    void mistakesAreToldOnceAndTheMendedFileIsTakenOver() throws IOException {
        Files.writeString(file, GOOD + "nonsense: 1\n");
        watch.look(told);
        watch.look(told);
        Files.writeString(file, GOOD);
        watch.look(told);

        assertThat(told.words).containsExactly("begins", "refuses 1", "begins", "takes over first");
    }

    @Test
    void whatCouldNotBeTakenOverIsTriedAgain() {
        told.failing = true;
        watch.again();
        assertThatThrownBy(() -> watch.look(told)).hasMessage("the database is away");
        told.failing = false;

        watch.look(told);
        watch.look(told);

        assertThat(told.words).containsExactly("begins", "begins", "takes over first");
    }

    private static final class Told implements ConfigurationWatch.Follower {
        private final List<String> words = new ArrayList<>();
        private boolean failing;

        @Override
        public void begins() {
            words.add("begins");
        }

        @Override
        public void takesOver(Configuration configuration) {
            if (failing) {
                throw new IllegalStateException("the database is away");
            }
            words.add(
                    "takes over "
                            + configuration
                                    .poll()
                                    .sources()
                                    .get("A")
                                    .access()
                                    .basic()
                                    .orElseThrow()
                                    .password());
        }

        @Override
        public void refuses(List<Mistake> mistakes) {
            words.add("refuses " + mistakes.size());
        }
    }
}
