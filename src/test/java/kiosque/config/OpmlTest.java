package kiosque.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

class OpmlTest {

    @TempDir Path folder;

    @Test
    void foldersAndCategoriesAreTags() {
        List<Opml.Feed> feeds =
                Opml.read(
                        """
                        <?xml version="1.0"?>
                        <opml version="2.0"><body>
                          <outline text="Presse">
                            <outline title="Quotidiens">
                              <outline type="rss" text="Le Quai" xmlUrl="https://quai.example/rss" category="/une, Lyon"/>
                            </outline>
                            <outline type="link" text="Rien" url="https://nowhere.example/"/>
                          </outline>
                          <outline text="" title="Seul" XMLURL="https://seul.example/atom"/>
                          <outline xmlUrl="https://anonyme.example/"/>
                        </body></opml>
                        """);

        assertThat(feeds)
                .containsExactly(
                        new Opml.Feed(
                                "Le Quai",
                                "https://quai.example/rss",
                                List.of("Presse", "Quotidiens", "une", "Lyon")),
                        new Opml.Feed("Seul", "https://seul.example/atom", List.of()),
                        new Opml.Feed(
                                "https://anonyme.example/", "https://anonyme.example/", List.of()));
    }

    @Test
    void whatIsNotWellFormedIsReadAndNoEntityIs() {
        List<Opml.Feed> feeds =
                Opml.read(
                        """
                        <!DOCTYPE opml [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                        <opml><body>
                        <outline text="A & B &secret;" xmlUrl="https://a.example/?x=1&y=2">
                        """);

        assertThat(feeds)
                .containsExactly(
                        new Opml.Feed("A & B &secret;", "https://a.example/?x=1&y=2", List.of()));
    }

    @Test
    void importedLinesAreAConfigurationThatMeansTheSame() throws Exception {
        List<Opml.Feed> feeds =
                List.of(
                        new Opml.Feed(
                                "L’été: \"à\\la\" une #1",
                                "https://a.example/",
                                List.of("Une", "ça: là")),
                        new Opml.Feed("${HOME}", "https://b.example/", List.of()),
                        new Opml.Feed("${HOME}", "https://c.example/", List.of()),
                        new Opml.Feed("again", "https://c.example/", List.of()),
                        new Opml.Feed("known", "https://known.example/", List.of()));

        List<String> lines = SourceLines.of(feeds, Set.of("https://known.example/"));

        Path file =
                Files.writeString(
                        folder.resolve("k.yaml"), "sources:\n" + String.join("\n", lines) + "\n");
        Configuration read = ConfigurationFile.read(file, Map.of());
        assertThat(read.poll().sources().keySet())
                .containsExactly("L’été: \"à\\la\" une #1", "${HOME}", "${HOME} (2)");
        assertThat(read.poll().sources().values().iterator().next().tags())
                .containsExactly("une", "ça: là");
    }

    @Test
    void whatIsExportedComesBack() throws Exception {
        Configuration shipped = ConfigurationFile.read(Path.of("config", "kiosque.yaml"), Map.of());

        String opml = Opml.write("Kiosque & Cie", shipped.poll().sources().values());

        assertThat(opml).contains("<title>Kiosque &amp; Cie</title>");
        assertThat(Opml.read(opml))
                .hasSameSizeAs(shipped.poll().sources().values())
                .first()
                .isEqualTo(
                        new Opml.Feed(
                                "Le Monde", "https://www.lemonde.fr/rss/une.xml", List.of("une")));
    }
}
