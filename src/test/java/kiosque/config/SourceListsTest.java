package kiosque.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kiosque.opml.ListSettings;
import kiosque.poll.setting.SourceSettings;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Sources that stand elsewhere than in the configuration's file.
class SourceListsTest {

    private static final String LIST =
            """
            <opml version="2.0"><body>
              <outline text="Sciences"><outline text="Étoiles" type="rss" xmlUrl="https://etoiles.example/rss"/></outline>
              <outline text="Notre Quai" type="rss" xmlUrl="https://quai.example/rss"/>
            </body></opml>
            """;

    @TempDir Path folder;

    @BeforeEach
    void makeTheFolder() throws IOException {
        Files.createDirectories(folder.resolve("sources.d"));
    }

    @Test
    void aFolderOfFilesBringsSourcesUnderItsName() throws Exception {
        write("sources.d/a.yaml", "- { name: A, url: \"https://a.example/rss\", tags: [une] }\n");
        write(
                "sources.d/b.yml",
                """
                sources:
                  - { name: B, url: "https://b.example/rss", user: léa, password: "file:secret" }
                """);
        write("sources.d/secret", "mot de passe");
        write("sources.d/.#a.yaml", "an editor's");
        write("sources.d/b.yaml~", "an editor's");

        Configuration read =
                read(
                        """
                        tags: { equipe: { every: 2h } }
                        sources: [{ name: Quai, url: "https://quai.example/rss" }]
                        source-lists: [{ name: equipe, folder: sources.d, tags: presse }]
                        merged-feeds: [{ slug: tout, from: [equipe] }]
                        """);

        assertThat(read.poll().sources().keySet()).containsExactly("Quai", "A", "B");
        assertThat(source(read, "A").tags()).containsExactly("equipe", "presse", "une");
        assertThat(source(read, "A").every()).hasToString("Interval[duration=PT2H]");
        assertThat(source(read, "B").access().basic().orElseThrow().password())
                .isEqualTo("mot de passe");
    }

    @Test
    void whatSeveralListsHaveIsOneSourceWithTheTagsOfAll() throws Exception {
        write("a.opml", LIST);
        write("b.opml", LIST.replace("Sciences", "Ciel"));

        Configuration read =
                read(
                        """
                        tags: { ciel: { every: 2h } }
                        sources: [{ name: Quai, url: "https://quai.example/rss", tags: [une] }]
                        source-lists: [{ name: lea, opml: a.opml }, { name: noe, opml: b.opml }]
                        merged-feeds: [{ slug: tout, from: [noe] }]
                        """);

        assertThat(read.poll().sources().keySet()).containsExactly("Quai", "Étoiles");
        assertThat(source(read, "Quai").tags()).containsExactly("une", "lea", "noe");
        assertThat(source(read, "Étoiles").tags())
                .containsExactlyInAnyOrder("lea", "sciences", "noe", "ciel");
        assertThat(source(read, "Étoiles").every()).hasToString("Interval[duration=PT2H]");
    }

    @Test
    void mistakesInAFolderAreSaidWithTheirFile() throws Exception {
        write(
                "sources.d/a.yaml",
                """
                - { name: A, url: "https://quai.example/rss" }
                - { name: Quai, url: "gopher://a.example/", evry: 2h }
                """);
        write("sources.d/b.yaml", "- { name: [\n");
        write("sources.d/c.yaml", "sites: []\n");

        assertThat(
                        mistakes(
                                """
                                sources:
                                  - { name: Quai, url: "https://quai.example/rss" }
                                source-lists: [{ name: equipe, folder: sources.d }]
                                """))
                .containsExactlyInAnyOrder(
                        "sources.d/a.yaml:1:19: url: this address is taken by the source in line 2"
                                + " of k.yaml",
                        "sources.d/a.yaml:2:11: name: the name “Quai” is taken by the source in"
                                + " line 2 of k.yaml",
                        "sources.d/a.yaml:2:22: url: “gopher://a.example/” is no address; only http"
                                + " and https are fetched",
                        "sources.d/a.yaml:2:45: there is no key “evry” in sources; did you mean"
                                + " “every”?",
                        "sources.d/b.yaml:2:1: no YAML: while parsing a flow node, expected the"
                                + " node content, but found '<stream end>'",
                        "sources.d/c.yaml:1:1: there is no key “sites” in source-lists.file; there"
                                + " are sources");
    }

    @Test
    void anEmptyFolderIsAMistakeAndNoWishToHaveNoSources() {
        assertThat(mistakes("source-lists: [{ name: equipe, folder: sources.d }]\n"))
                .singleElement()
                .asString()
                .contains("folder: there is no .yaml file in");
    }

    @Test
    void theLastGoodCopyOfAListIsWhatIsRead() throws Exception {
        String configuration =
                """
                database: { data: "%s" }
                sources: [{ name: Quai, url: "https://quai.example/rss" }]
                tags: { sciences: { every: 3h }, musique: { every: 4h } }
                source-lists:
                  - { name: lea, opml: "https://lea:mot@lecteur.example/opml?cle=1", every: 30m }
                merged-feeds: [{ slug: tout, from: [lea, sciences, musique] }]
                """
                        .formatted(folder.resolve("data"));

        Configuration before = read(configuration);
        write("data/lists/lea.opml", LIST);
        Configuration after = read(configuration);

        assertThat(before.poll().sources().keySet()).containsExactly("Quai");
        assertThat(before.warnings())
                .anyMatch(it -> it.startsWith("the list “lea” has not been had yet"))
                .anyMatch(it -> it.endsWith("tagged “sciences”; a list may bring it"));
        assertThat(after.poll().sources().keySet()).containsExactly("Quai", "Étoiles");
        assertThat(source(after, "Étoiles").tags()).containsExactly("lea", "sciences");
        assertThat(source(after, "Étoiles").every()).hasToString("Interval[duration=PT3H]");
        assertThat(after.warnings()).hasSize(1);
        ListSettings list = after.inward().lists().getFirst();
        assertThat(list.url()).hasToString("https://lecteur.example/opml?cle=1");
        assertThat(list.every()).isEqualTo(Duration.ofMinutes(30));
        assertThat(list.access().basic()).isPresent();
        assertThat(list.toString() + after).doesNotContain("cle", "mot");
    }

    @Test
    void aListInAFileOfOursHasToBeOne() throws Exception {
        write("good.opml", LIST);
        write("half.opml", LIST.substring(0, 150));
        write("none.opml", "<opml><body></body></opml>");

        assertThat(read("source-lists: [{ name: lea, opml: good.opml }]\n").poll().sources())
                .hasSize(2);
        assertThat(mistakes("source-lists: [{ name: lea, opml: half.opml }]\n"))
                .singleElement()
                .asString()
                .contains("opml: the file is no OPML list, or not all of one");
        assertThat(mistakes("source-lists: [{ name: lea, opml: none.opml }]\n"))
                .singleElement()
                .asString()
                .contains("opml: the file lists no feeds");
    }

    @Test
    void whatNamesNoListIsAMistake() {
        assertThat(
                        mistakes(
                                """
                                source-lists:
                                  - { opml: "ftp://a.example/" }
                                  - { opml: "feed:https://a.example/" }
                                  - { opml: "feed://a.example/" }
                                  - { name: a }
                                  - { name: a, folder: sources.d, every: 2h, opml: nowhere.opml }
                                """))
                .anyMatch(it -> it.contains("2:5: a list of sources needs a name"))
                .anyMatch(it -> it.contains("only http and https are fetched"))
                .anyMatch(it -> it.contains("3:13: ") && it.contains("mean “https://a.example/”?"))
                .anyMatch(it -> it.contains("4:13: ") && it.contains("mean “https://a.example/”?"))
                .anyMatch(it -> it.contains("5:5: a list of sources is { name: …, opml:"))
                .anyMatch(it -> it.contains("there is a list “a” already"))
                .anyMatch(it -> it.contains("6:5: a list of sources is { name: …, opml:"))
                .anyMatch(it -> it.contains("every: belongs to a list at an address"))
                .anyMatch(it -> it.contains("opml: there is no file"));
    }

    private static SourceSettings source(Configuration configuration, String name) {
        return configuration.poll().sources().values().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Configuration read(String text) throws Exception {
        return ConfigurationFile.read(write("k.yaml", text), Map.of());
    }

    /// With the folder's path left out.
    private List<String> mistakes(String text) {
        List<String> mistakes = new ArrayList<>();
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        refused ->
                                refused.mistakes()
                                        .forEach(it ->
                                                mistakes.add(
                                                        it.toString().replace(folder + "/", ""))));
        return mistakes;
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
