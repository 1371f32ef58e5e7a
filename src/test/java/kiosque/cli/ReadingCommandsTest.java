package kiosque.cli;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.ParseOutcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `import`, `export` and `parse`.
class ReadingCommandsTest {

    private final Console console = new Console();

    @TempDir Path folder;

    @Test
    void anImportedListMissesWhatIsConfigured() throws Exception {
        Path list =
                Files.writeString(
                        folder.resolve("l.opml"),
                        """
                        <opml><body><outline text="Le Monde" xmlUrl="https://www.lemonde.fr/rss/une.xml"/>
                        <outline text="RFI" xmlUrl="https://nouveau.example/rss"/></body></opml>
                        """);

        assertThat(console.run("import", "-c", "config/kiosque.yaml", list.toString())).isZero();
        assertThat(console.out())
                .isEqualToIgnoringNewLines(
                        "  - { name: \"RFI (nouveau.example)\", url:"
                                + " \"https://nouveau.example/rss\" }");
        assertThat(console.err()).contains("2 feeds, 1 of them new");
    }

    @Test
    void whatListsNothingIsNoList() throws Exception {
        Path page = Files.writeString(folder.resolve("l.html"), "<p>no");

        assertThat(console.run("import", page.toString())).isEqualTo(65);
        assertThat(console.run("import", folder.resolve("absent").toString())).isEqualTo(66);
    }

    @Test
    void anExportIsOpml() {
        assertThat(console.run("export", "-c", "config/kiosque.yaml")).isZero();
        assertThat(console.out())
                .startsWith("<?xml")
                .contains("<opml version=\"2.0\">", "Le Monde");
    }

    @Test
    void whatIsNoFeedEndsAParseWith65() throws Exception {
        console.parsed =
                Optional.of(
                        new ParseOutcome.NotAFeed(
                                ParseOutcome.Nature.EMPTY, "an empty document", List.of()));
        Path file = Files.writeString(folder.resolve("x"), "");

        assertThat(console.run("parse", file.toString())).isEqualTo(65);
        assertThat(console.err()).contains("an empty document");
        assertThat(console.run("parse", folder.resolve("absent").toString())).isEqualTo(66);
    }
}
