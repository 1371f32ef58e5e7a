package kiosque.cli;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.ParseOutcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
                        <outline text="RFI" xmlUrl="https://nouveau.example/rss"/>
                        <outline text="Rien" xmlUrl="à venir"/></body></opml>
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
    void aListWrittenTwiceChangesNothingTheSecondTime() throws Exception {
        Path list =
                Files.writeString(
                        folder.resolve("l.opml"),
                        """
                        <opml><body><outline text="Presse"><outline text="Le Quai" xmlUrl="https://quai.example/rss"/>
                        </outline></body></opml>
                        """);
        Path file =
                Files.writeString(
                        folder.resolve("k.yaml"),
                        "sources: []   # none yet\r\n"
                                + "merged-feeds:\r\n"
                                + "  - { slug: presse, from: [presse] } # ours\r\n");

        assertThat(console.run("import", "--write", "-c", file.toString(), list.toString()))
                .isZero();
        assertThat(file)
                .hasContent(
                        "sources:   # none yet\r\n"
                            + "  - { name: \"Le Quai\", url: \"https://quai.example/rss\", tags:"
                            + " [\"presse\"] }\r\n"
                            + "merged-feeds:\r\n"
                            + "  - { slug: presse, from: [presse] } # ours\r\n");
        FileTime written = Files.getLastModifiedTime(file);
        assertThat(console.run("import", "--write", "-c", file.toString(), list.toString()))
                .isZero();
        assertThat(console.err()).contains("Nothing to write");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
    }

    @Test
    void whatCannotBeReadIsSaidInASentence() throws Exception {
        assertThat(console.run("import", folder.toString())).isEqualTo(66);
        assertThat(console.err())
                .isEqualTo("kiosque: " + folder + " cannot be read: it is a folder\n");
        assertThat(console.run("parse", folder.toString())).isEqualTo(66);
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
