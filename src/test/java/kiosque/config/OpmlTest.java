package kiosque.config;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import kiosque.opml.Opml;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

class OpmlTest {

    @TempDir Path folder;

    @Test
    void foldersAndCategoriesAreTags() throws IOException {
        List<Opml.Feed> feeds =
                read("""
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
                """)
                        .feeds();

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
    void aFeedWithoutAnAddressIsTold() throws IOException {
        Opml.Contents contents =
                read(
                        """
                        <opml version="2.0"><body>
                          <outline text="Presse">
                            <outline type="rss" text="Le Quai" xmlUrl=""/>
                            <outline title="La Jetée" XMLURL="  " htmlUrl="https://jetee.example/"/>
                            <outline xmlUrl="" url="https://seul.example/atom"/>
                          </outline>
                        </body></opml>
                        """);

        assertThat(contents.others())
                .containsExactly("Le Quai: its xmlUrl is empty", "La Jetée: its xmlUrl is empty");
        assertThat(contents.feeds()).hasSize(1);
    }

    @Test
    void whatIsNotWellFormedIsReadAndNoEntityIs() throws IOException {
        List<Opml.Feed> feeds =
                read("""
                <!DOCTYPE opml [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <opml><body>
                <outline text="A & B &secret;" xmlUrl="https://a.example/?x=1&y=2">
                """)
                        .feeds();

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

        List<String> lines =
                SourceLines.of(feeds, Set.of(), Set.of("https://known.example/")).lines();

        Path file =
                Files.writeString(
                        folder.resolve("k.yaml"), "sources:\n" + String.join("\n", lines) + "\n");
        Configuration read = ConfigurationFile.read(file, Map.of());
        assertThat(read.poll().sources().keySet())
                .containsExactly(
                        "L’été: \"à\\la\" une #1", "${HOME} (b.example)", "${HOME} (c.example)");
        assertThat(read.poll().sources().values().iterator().next().tags())
                .containsExactly("une", "ça: là");
    }

    @Test
    void onlyWhatTheConfigurationTakesBecomesALine() throws Exception {
        Opml.Contents list =
                read(
                        """
                        <opml version="2.0"><body>
                        <outline text="Presse, locale">
                          <outline text="Le Phare" type="rss" xmlUrl="https://phare.example/rss"/>
                        </outline>
                        <outline text="Par feed" type="rss" xmlUrl="feed://grue.example/rss"/>
                        <outline text="Par feed aussi" type="rss" xmlUrl="feed:https://quai.example/rss"/>
                        <outline text="Balado" type="rss" xmlUrl="itpc://balado.example/pod"/>
                        <outline text="Éteint" isComment="true" type="rss" xmlUrl="https://eteint.example/rss"/>
                        <outline text="Ancien" isComment="true"><outline text="Dedans" xmlUrl="https://dedans.example/rss"/></outline>
                        <outline text="Liste" type="include" url="https://liste.example/a.opml"/>
                        <outline text="Page lue" type="HTML+XPath" xmlUrl="https://page.example/"/>
                        <outline text="Programme" type="rss" xmlUrl="exec:/bin/true"/>
                        <outline text="Fichier" type="rss" xmlUrl="file:///etc/hostname"/>
                        <outline text="Abonné" type="rss" xmlUrl="https://lea:m0t@abonne.example/rss"/>
                        <outline type="rss" xmlUrl="https://sans-nom.example/rss"/>
                        <outline text="Le Phare" type="rss" xmlUrl="https://autre.example/rss"/>
                        <outline text="Encore" type="rss" xmlUrl="https://phare.example/rss"/>
                        </body></opml>
                        """);

        SourceLines found = SourceLines.of(list.feeds(), Set.of(), Set.of());

        Path file =
                Files.writeString(
                        folder.resolve("k.yaml"),
                        "sources:\n" + String.join("\n", found.lines()) + "\n");
        Configuration read = ConfigurationFile.read(file, Map.of());
        assertThat(read.poll().sources().keySet())
                .containsExactly(
                        "Le Phare (phare.example)",
                        "Par feed",
                        "Par feed aussi",
                        "Balado",
                        "Abonné",
                        "sans-nom.example",
                        "Le Phare (autre.example)");
        assertThat(read.poll().sources().get("Par feed aussi").url())
                .hasToString("https://quai.example/rss");
        assertThat(read.poll().sources().get("Abonné").access().basic()).isPresent();
        assertThat(list.others())
                .extracting(why -> why.replaceFirst(":.*", ""))
                .containsExactly("Éteint", "Dedans", "Liste", "Page lue");
        assertThat(found.refused())
                .hasSize(2)
                .allSatisfy(why -> assertThat(why).contains("is no address"));
    }

    @Test
    void aPasswordInAListNamesNoFileOfOurs() throws Exception {
        Opml.Contents list =
                read(
                        """
                        <opml version="2.0"><body>
                        <outline text="Voleur" type="rss" xmlUrl="https://x:file:%2Fetc%2Fhostname@voleur.example/rss"/>
                        <outline text="Honnête" type="rss" xmlUrl="https://x:dossier@honnete.example/rss"/>
                        </body></opml>
                        """);

        SourceLines found = SourceLines.of(list.feeds(), Set.of(), Set.of());

        assertThat(found.lines())
                .singleElement()
                .asString()
                .contains("Honnête", "password: \"dossier\"");
        assertThat(found.refused()).singleElement().asString().startsWith("Voleur: ");
    }

    @Test
    void aNameOfAnyLettersFitsTheConfiguration() throws Exception {
        String windows = "L\u0092été " + "\uD83D\uDCF0".repeat(150);
        List<String> lines =
                SourceLines.of(
                                List.of(
                                        new Opml.Feed(
                                                windows,
                                                "https://a.example/",
                                                List.of("\u0085", "x".repeat(300)))),
                                Set.of(),
                                Set.of())
                        .lines();

        Path file =
                Files.writeString(
                        folder.resolve("k.yaml"), "sources:\n" + String.join("\n", lines) + "\n");
        assertThat(ConfigurationFile.read(file, Map.of()).poll().sources()).hasSize(1);
    }

    @Test
    void aListIsMergedBehindTheLastSourceAndNothingElseIsTouched() throws Exception {
        String before =
                """
                # ours
                site: { title: T }   # said once
                sources:
                    # the first
                    - name: A
                      url: "https://a.example/rss"
                      tags: [une]
                    # the second
                    - { name: B, url: "https://b.example/rss", tags: [une] }

                # what we publish
                merged-feeds:
                  - { slug: une, from: [une] }
                """;
        List<String> lines =
                SourceLines.of(
                                List.of(
                                        new Opml.Feed(
                                                "C", "https://c.example/rss", List.of("Une"))),
                                Set.of("A", "B"),
                                Set.of())
                        .lines();

        String after = SourceMerge.into(before, lines).orElseThrow();

        assertThat(after)
                .isEqualTo(
                        before.replace(
                                "    - { name: B, url: \"https://b.example/rss\", tags: [une] }\n",
                                "    - { name: B, url: \"https://b.example/rss\", tags: [une] }\n"
                                    + "    - { name: \"C\", url: \"https://c.example/rss\", tags:"
                                    + " [\"une\"] }\n"));
        Path file = Files.writeString(folder.resolve("k.yaml"), before);
        SourceMerge.write(file, after, Map.of());
        assertThat(ConfigurationFile.read(file, Map.of()).poll().sources()).hasSize(3);
        assertThat(SourceMerge.into("sources: [{ name: A, url: u }]\n", lines)).isEmpty();
        assertThat(SourceMerge.into("site: { title: T }\n", lines).orElseThrow())
                .startsWith("site: { title: T }\n")
                .contains("sources:\n  - { name: \"C\"");
        String blockLast = "sources:\n- name: A\n  url: \"https://a.example/rss\"\n";
        assertThat(SourceMerge.into(blockLast, lines).orElseThrow())
                .startsWith(blockLast + "- { name: \"C\"");
    }

    @Test
    void whatIsExportedComesBack() throws Exception {
        Configuration shipped = ConfigurationFile.read(Path.of("config", "kiosque.yaml"), Map.of());

        String opml =
                Opml.write(
                        "Kiosque & Cie",
                        shipped.poll().sources().values().stream()
                                .map(source ->
                                        new Opml.Feed(
                                                source.name(),
                                                source.url().toString(),
                                                source.tags()))
                                .toList());

        assertThat(opml).contains("<title>Kiosque &amp; Cie</title>");
        assertThat(read(opml).feeds())
                .hasSameSizeAs(shipped.poll().sources().values())
                .first()
                .isEqualTo(
                        new Opml.Feed(
                                "Le Monde", "https://www.lemonde.fr/rss/une.xml", List.of("une")));
    }

    private static Opml.Contents read(String list) throws IOException {
        return Opml.read(list.getBytes(UTF_8));
    }
}
