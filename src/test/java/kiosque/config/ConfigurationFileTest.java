package kiosque.config;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.identity.Backlog;
import kiosque.dedupe.story.StorySettings;
import kiosque.feed.Stories;
import kiosque.fetch.setting.Access;
import kiosque.filter.FilterSettings;
import kiosque.normalise.article.FullTextSettings;
import kiosque.normalise.cut.Rewrite;
import kiosque.poll.setting.Adoption;
import kiosque.poll.setting.Every;
import kiosque.poll.setting.HostRule;
import kiosque.poll.setting.Insistence;
import kiosque.poll.setting.SourceSettings;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.schedule.RetentionSettings;
import kiosque.store.upkeep.Bounds;
import kiosque.websub.WebSubSettings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What a correct file means.
class ConfigurationFileTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:9000, http://localhost:9000",
        "':80', http://localhost:80",
        "'[::1]:9000', http://localhost:9000",
        "192.168.1.5:9000, http://192.168.1.5:9000",
    })
    void aSiteWithoutAnAddressIsWhereTheDaemonListens(String listen, URI url) throws Exception {
        Configuration read =
                read(
                        """
                        server: { listen: "%s" }
                        sources: []
                        merged-feeds: []
                        """
                                .formatted(listen));

        assertThat(read.site().publicUrl()).isEqualTo(url);
    }

    @Test
    void nearlyNothingIsEnough() throws Exception {
        Configuration read =
                read(
                        """
                        sources:
                          - { name: Le Monde, url: "https://www.lemonde.fr/rss/une.xml", tags: [une] }
                        merged-feeds:
                          - { slug: une, from: une }
                        """);

        assertThat(read.site().publicUrl()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(read.server().listen()).isEqualTo("127.0.0.1:8080");
        assertThat(read.database().url()).isEmpty();
        assertThat(read.stories()).isEqualTo(StorySettings.DEFAULT);
        assertThat(read.retention()).isEqualTo(RetentionSettings.FOR_EVER);
        assertThat(read.poll().adoption()).isEqualTo(Adoption.DEFAULT);
        SourceSettings source = source(read, "Le Monde");
        assertThat(source.every()).isEqualTo(new Every.Auto());
        assertThat(source.access()).isEqualTo(Access.DEFAULT);
        assertThat(source.backlog()).isEqualTo(Backlog.DEFAULT);
        assertThat(source.insistence()).isEqualTo(Insistence.RESPECT_FLOORS);
        assertThat(read.poll().feeds())
                .singleElement()
                .satisfies(feed -> assertThat(feed.takes(source)).isTrue());
        MergedFeedSettings feed = read.feeds().getFirst();
        assertThat(feed.coverage().entries()).isEqualTo(100);
        assertThat(feed.coverage().perSource()).isEqualTo(100);
        assertThat(feed.tokens()).isEmpty();
    }

    @Test
    void everyKeyHasItsMeaning() throws Exception {
        Configuration read =
                ConfigurationFile.read(Fixtures.path("everything.yaml"), Fixtures.ENVIRONMENT);

        assertThat(read.site().title()).isEqualTo("La presse au complet");
        assertThat(read.site().publicUrl())
                .isEqualTo(URI.create("https://kiosque.example.org/presse"));
        assertThat(read.site().freshFor()).isEqualTo(Duration.ofMinutes(30));
        assertThat(read.site().contact()).contains("redaction@example.org");
        assertThat(read.site().deltas()).isTrue();
        assertThat(read.site().hub()).contains(URI.create("https://hub.example.org/"));
        assertThat(read.server().tls()).isPresent();
        assertThat(read.database().password()).contains("tiré du fichier");
        assertThat(read.fetch().allow())
                .containsExactly("10.1.0.0/16", "127.0.0.1/32:9000", "fd00::/8");
        assertThat(read.poll().hosts())
                .containsExactly(
                        new HostRule("*.example.org", 2, Duration.ofMillis(500)),
                        new HostRule("slow.example.net:8443", 3, Duration.ofSeconds(30)));
        assertThat(read.poll().adoption()).isEqualTo(new Adoption(5, Duration.ofDays(3)));
        assertThat(read.stories()).isEqualTo(new StorySettings(Duration.ofHours(48), 30));
        assertThat(read.retention())
                .isEqualTo(
                        new RetentionSettings(
                                new Bounds(
                                        Optional.of(Duration.ofDays(400)),
                                        read.retention().bounds().sources(),
                                        Map.of("tout", bound(90, 5000)))));
        assertThat(read.retention().bounds().sources()).containsEntry("Tout", bound(30, 1000));
        assertThat(read.webSub())
                .isEqualTo(
                        new WebSubSettings(
                                WebSubSettings.Listening.OFF,
                                new WebSubSettings.Hub.Other(
                                        URI.create("https://hub.example.org/"))));
        MergedFeedSettings feed = read.feeds().getFirst();
        assertThat(feed.from()).containsExactly("culture", "Rien");
        assertThat(feed.tokens()).containsExactly("0123456789abcdef", "fedcba9876543210");
        assertThat(feed.coverage().stories()).isEqualTo(Stories.RELATED);
        assertThat(feed.coverage().content()).isEqualTo(MergedFeedSettings.Form.EXCERPT);
        assertThat(feed.language()).isEqualTo("fr-CA");
    }

    @Test
    void everyKeyOfASourceHasItsMeaning() throws Exception {
        SourceSettings source =
                source(
                        ConfigurationFile.read(
                                Fixtures.path("everything.yaml"), Fixtures.ENVIRONMENT),
                        "Tout");

        assertThat(source.insistence()).isEqualTo(Insistence.INSIST);
        assertThat(source.access().basic()).contains(new Access.Credentials("lecteur", "sésame"));
        assertThat(source.access().headers())
                .containsOnly(
                        Map.entry("User-Agent", "Essai/1"),
                        Map.entry("X-Cle", "abc"),
                        Map.entry("Accept-Language", "fr"));
        assertThat(source.access().maxSize()).isEqualTo(2_000_000);
        assertThat(source.access().proxy()).contains(URI.create("http://proxy.example.org:3128/"));
        assertThat(source.access().insecureTls()).isTrue();
        assertThat(source.access().cookies()).contains(source.name());
        assertThat(source.steps().parsing().timeZone())
                .contains(java.time.ZoneId.of("Europe/Paris"));
        assertThat(source.steps().normalise().keepTracking()).isTrue();
        assertThat(source.steps().normalise().keptBlocks()).containsExactly("Voir aussi");
        assertThat(source.steps().normalise().boilerplate())
                .containsExactly("^Défaut", "^Lire aussi");
        assertThat(source.steps().normalise().rewrites())
                .containsExactly(
                        new Rewrite.Remove("div.pub"),
                        new Rewrite.Replace("title", "^DIRECT\\. ", ""),
                        new Rewrite.Keep("article"));
        assertThat(source.priority()).isEqualTo(5);
        assertThat(source.backlog()).isEqualTo(new Backlog(7, Duration.ofDays(2)));
        assertThat(source.steps().fullText())
                .contains(new FullTextSettings.Selector("article .texte"));
        assertThat(source.steps().filter().rules())
                .extracting(FilterSettings.Rule::origin)
                .containsExactly("defaults", "tag culture", "source Tout");
        assertThat(source.steps().filter().rules().getFirst().dropWords())
                .containsExactly("horoscope", "jeu concours");
    }

    @Test
    void theParticularOverridesTheGeneral() throws Exception {
        Configuration read =
                read(
                        """
                        defaults: { every: 1h, timeout: 5s, priority: 1, backlog: { entries: 3 } }
                        tags:
                          une: { every: 10m, timeout: 6s }
                          lent: { timeout: 30s, backlog: { age: 1d } }
                        sources:
                          - { name: a, url: "https://a.example/", tags: [une, lent], every: 5m }
                          - { name: b, url: "https://b.example/", tags: [lent, une] }
                          - { name: c, url: "https://c.example/" }
                        """);

        assertThat(source(read, "a").every()).isEqualTo(new Every.Interval(Duration.ofMinutes(5)));
        assertThat(source(read, "a").access().timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(source(read, "a").backlog()).isEqualTo(new Backlog(3, Duration.ofDays(1)));
        assertThat(source(read, "b").access().timeout()).isEqualTo(Duration.ofSeconds(6));
        assertThat(source(read, "b").every()).isEqualTo(new Every.Interval(Duration.ofMinutes(10)));
        assertThat(source(read, "c").every()).isEqualTo(new Every.Interval(Duration.ofHours(1)));
        assertThat(source(read, "c").priority()).isEqualTo(1);
    }

    @Test
    void aCronExpressionCountsInTheSitesTimeZone() throws Exception {
        Configuration read =
                read(
                        """
                        site: { time-zone: America/Montreal }
                        sources:
                          - { name: a, url: "https://a.example/", every: "0 0 6 * * ?" }
                        """);

        assertThat(source(read, "a").every())
                .isInstanceOfSatisfying(
                        Every.Calendar.class,
                        calendar ->
                                assertThat(
                                                calendar.next()
                                                        .apply(
                                                                Instant.parse(
                                                                        "2026-01-10T00:00:00Z")))
                                        .isEqualTo("2026-01-10T11:00:00Z"));
    }

    @Test
    void aUserInAnAddressIsACredentialAndNotPartOfTheAddress() throws Exception {
        Configuration read =
                read(
                        """
                        sources:
                          - { name: a, url: "https://moi:s%C3%A9same@a.example/feed#top" }
                        """);

        assertThat(source(read, "a").url()).isEqualTo(URI.create("https://a.example/feed"));
        assertThat(source(read, "a").access().basic())
                .contains(new Access.Credentials("moi", "sésame"));
    }

    @Test
    void anAccentedHostIsAskedForByItsNameInDns() throws Exception {
        Configuration read =
                read(
                        """
                        sources:
                          - { name: a, url: "HTTPS://Actualités.example/fil/été" }
                        """);

        assertThat(source(read, "a").url())
                .isEqualTo(URI.create("https://xn--actualits-i4a.example/fil/%C3%A9t%C3%A9"));
    }

    @Test
    void theEnvironmentFillsIn() throws Exception {
        Configuration read =
                ConfigurationFile.read(
                        write(
                                """
                                site: { title: "${TITLE}", public-url: "${URL:https://k.example}/" }
                                server: { listen: "127.0.0.1:${PORT}" }
                                polling:
                                  concurrency: ${MANY}
                                sources:
                                  - { name: "$${TITLE}", url: "https://a.example/" }
                                """),
                        Map.of("TITLE", "Presse: la une", "PORT", "9090", "MANY", "12"));

        assertThat(read.site().title()).isEqualTo("Presse: la une");
        assertThat(read.site().publicUrl()).isEqualTo(URI.create("https://k.example"));
        assertThat(read.server().listen()).isEqualTo("127.0.0.1:9090");
        assertThat(read.poll().concurrency()).isEqualTo(12);
        assertThat(read.poll().sources()).containsKey("${TITLE}");
    }

    @Test
    void aByteOrderMarkIsNoText() throws Exception {
        Path file = folder.resolve("bom.yaml");
        Files.write(file, "\uFEFFsite: { title: Été }\n".getBytes(StandardCharsets.UTF_8));

        assertThat(ConfigurationFile.read(file, Map.of()).site().title()).isEqualTo("Été");
    }

    @Test
    void oneIsNotMany() throws Exception {
        assertThat(
                        read(
                                """
                                sources: [{ name: a, url: "https://a.example/", tags: [une] }]
                                merged-feeds: [{ slug: une, from: [une] }]
                                """))
                .hasToString("1 source, 1 merged feed");
    }

    @Test
    void secretsAreNotShown() throws Exception {
        Configuration read =
                ConfigurationFile.read(Fixtures.path("everything.yaml"), Fixtures.ENVIRONMENT);

        assertThat(read.toString()).isEqualTo("3 sources, 2 merged feeds");
        assertThat(source(read, "Tout").access().basic().toString()).doesNotContain("sésame");
    }

    private Configuration read(String yaml) throws Exception {
        return ConfigurationFile.read(write(yaml), Map.of());
    }

    private Path write(String yaml) throws Exception {
        return Files.writeString(folder.resolve("kiosque.yaml"), yaml);
    }

    private static SourceSettings source(Configuration configuration, String name) {
        SourceSettings source = configuration.poll().sources().get(name);
        assertThat(source).as(name).isNotNull();
        return source;
    }

    private static Bounds.Bound bound(int days, int entries) {
        return new Bounds.Bound(Optional.of(Duration.ofDays(days)), Optional.of(entries));
    }
}
