package kiosque.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What people write who know other programs, and what they are told.
class SlipsTest {

    private static final String REST =
            """
            sources:
              - { name: A, url: "https://a.example.org/feed", tags: [une] }
            merged-feeds:
              - { slug: essai, title: Essai, from: [une] }
            """;

    @TempDir Path folder;

    private record Slip(String yaml, String told) {}

    private static Stream<Slip> slips() {
        return Stream.of(
                with("site: { title: @T }", "text that begins with “@” goes in quotes"),
                with("site: { title: %T }", "text that begins with “%” goes in quotes"),
                with("defaults: { boilerplate: [\"\\d+ mots\"] }", "“\\d” is no escape between"),
                with("defaults: *base", "there is no anchor “&base” before this “*base”"),
                with("site:\n  title:T\n  language: fr", "missing after the colon in line 2"),
                with("site: { title: A #1, language: fr }", "in line 1 “ #” begins a comment"),
                with("site:\n  title: T\n   language: fr", "mapping values are not allowed"),
                with("site:\n\u00A0 title: T", "blanks of another kind"),
                with("defaults: { interval: 5m }", "did you mean “every”?"),
                with("defaults: { <<: {} }", "stands in `defaults` or under their tag"),
                with("server: { port: 8080 }", "did you mean “listen”?"),
                with("feeds: []", "did you mean “merged-feeds”?"),
                with("defaults: { every: \"15 minutes\" }", "did you mean “15m”?"),
                with("defaults: { every: PT1H30M }", "did you mean “1h30m”?"),
                with("defaults: { every: \"2 heures\" }", "did you mean “2h”?"),
                with("retention: { keep: 1y }", "did you mean “365d”?"),
                with("retention: { keep: \"2 ans\" }", "did you mean “730d”?"),
                with("retention: { keep: 6 months }", "did you mean “180d”?"),
                with("retention: 1y", "must be { keep: 400d }, not"),
                with("retention: { keep: forever }", "write 500ms, 20s, 5m, 1h30m, 2d or 1w"),
                with("defaults: { max-size: 15 }", "“15” lacks a unit; write 500kB"),
                with("defaults: { private: \"true\" }", "not “true”: take away its quotes"),
                with("site: { time-zone: Paris }", "did you mean “Europe/Paris”?"),
                with("database: { url: \"jdbc:mariadb://h:3306/\" }", "names no database"),
                with("defaults: { keep: 'title == \"a and b\" and true' }", "“and” is written &&"),
                with("defaults: { keep: 'language = \"or\"' }", "is compared with =="),
                with(
                        "defaults: { keep: 'title contains \"bac\"' }",
                        "“contains” cannot stand there; words are looked for as in"
                                + " title.contains("),
                with("defaults: { keep: 'title.contains(“bac”)' }", "straight quotation marks"),
                with("defaults: { keep: 'title == \"bac\" ||' }", "is missing at the end"),
                with(
                        "defaults: { keep: '\"bac\" in title' }",
                        "keep: “in” does not go with text and text; words in a text are looked for"
                                + " as in title.contains("),
                with(
                        "defaults: { drop: 'categories.contains(\"sport\")' }",
                        "“contains” does not go with list of texts and text; a list is asked as in"
                                + " categories.exists(it, it.contains("),
                with("defaults: { drop: 'age > \"24h\"' }", "is written duration(\"24h\")"),
                with("defaults: { drop: 'published < \"2026\"' }", "is written timestamp("),
                with("defaults: { keep: '!words' }", "“!” does not go with number"),
                with("defaults: { keep: 'title.size(3) > 1' }", "“size” does not go with text and"),
                with("defaults: { keep: 'title.include(\"x\")' }", "is no function “include”"),
                new Slip("sources: [\"https://a.example.org/\"]", "must be { name: …, url: "),
                new Slip("sources:\n  name: A", "each item begins with “- ”"),
                new Slip(
                        "sources: [{ name: A, link: \"https://a.example.org/\" }]",
                        "there is no key “link” in sources; did you mean “url”?"),
                new Slip(
                        REST.replace("from: [une]", "tags: [une]"),
                        "there is no key “tags” in merged-feeds; did you mean “from”?"),
                new Slip(
                        REST.replace("[une] }\nm", "\"une, deux\" }\nm"),
                        "“une, deux” is one tag: several are a list, [une, deux]"),
                new Slip(
                        REST.replace(
                                "merged",
                                "  - { name: B, url: \"https://A.example.org:443/feed\" }\nmerged"),
                        "url: this address is taken by the source in line 2"));
    }

    private static Slip with(String more, String told) {
        return new Slip(more + "\n" + REST, told);
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsToldInWordsThatSayWhatWasMeant(Slip slip) throws IOException {
        Path file = Files.writeString(folder.resolve("k.yaml"), slip.yaml());

        var refused =
                catchThrowableOfType(
                        ConfigurationException.class, () -> ConfigurationFile.read(file, Map.of()));

        assertThat(refused).as(slip.yaml()).isNotNull();
        assertThat(refused.mistakes())
                .anySatisfy(mistake -> assertThat(mistake.toString()).contains(slip.told()));
        assertThat(refused.mistakes()).allSatisfy(it -> assertThat(it.line()).isPositive());
    }

    @Test
    void aSourceThatIsOneOfOurOwnFeedsIsWarnedOf() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("k.yaml"),
                        "site: { public-url: \"https://A.example.org:443\" }\n" + REST);

        List<String> warnings = ConfigurationFile.read(file, Map.of()).warnings();

        assertThat(warnings).singleElement().asString().startsWith("A: its address is one of ours");
    }
}
