package kiosque.fetch;

import static kiosque.fetch.Fetching.ATOM;
import static kiosque.fetch.Fetching.text;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Cookie;
import kiosque.feed.Validators;
import kiosque.fetch.setting.Access;
import kiosque.fetch.setting.FetchSettings;
import kiosque.testing.Received;
import kiosque.testing.Response;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A wall that lets in whoever gives its cookie back (RFC 6265) is met once, as long as the cookie lives.
class CookiesTest {

    @AutoClose private final ScriptedServer wall = ScriptedServer.start();
    @AutoClose private final ScriptedServer other = ScriptedServer.startAt("127.0.0.2");
    private final InMemory store = new InMemory();
    private Instant now = Fetching.NOW;

    /// Outlives the fetchers.
    private static final class InMemory implements CookieStore {

        final Map<String, List<Cookie>> kept = new HashMap<>();

        @Override
        public List<Cookie> of(String source, String site) {
            return kept.getOrDefault(source + " at " + site, List.of());
        }

        @Override
        public void keep(String source, String site, List<Cookie> cookies) {
            kept.put(source + " at " + site, cookies);
        }

        @Override
        public void keepOnly(Set<String> sources) {
            kept.keySet().removeIf(label -> !sources.contains(label.split(" at ", 2)[0]));
        }
    }

    private Fetcher fetcher() {
        return new Fetcher(
                new FetchSettings(
                        Fetching.USER_AGENT,
                        Duration.ofSeconds(5),
                        List.of("127.0.0.0/8"),
                        Optional.empty()),
                () -> now,
                store);
    }

    private String asked(Fetcher fetcher, String source, URI url) {
        var access =
                new Access(
                        Duration.ofSeconds(20),
                        15_000_000,
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        false,
                        Optional.of(source));
        return text(fetcher.fetch(new FetchRequest(url, Validators.NONE, access)));
    }

    private static void letsInWith(ScriptedServer server, String cookie, String attributes) {
        server.on(
                "/feed",
                (request, out) ->
                        (request.header("Cookie").filter(cookie::equals).isPresent()
                                        ? Response.ok(ATOM)
                                        : Response.redirect(302, "/feed")
                                                .with("Set-Cookie", cookie + attributes))
                                .answer(request, out));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ; Path=/; Max-Age=9999
                    ; Path=/; Expires=Sat, 01 Jan 2050 00:00:00 GMT
                    ; Max-Age=9999; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax
                    ; expires=Saturday, 01-Jan-2050 00:00:00 GMT; path=/feed
                    ; Domain=127.0.0.1; Max-Age=9999
                    """)
    void whatHasAnEndOfItsOwnOutlivesTheProcess(String attributes) {
        letsInWith(wall, "seen=\"1, {deux}\"", attributes);

        try (var before = fetcher()) {
            asked(before, "Le Mur", wall.url("/feed"));
        }
        try (var after = fetcher()) {
            assertThat(asked(after, "Le Mur", wall.url("/feed"))).isEqualTo(ATOM);
        }

        assertThat(wall.received()).as("the wall is met once").hasSize(3);
        assertThat(store.kept.toString()).contains("seen").doesNotContain("deux");
    }

    @Test
    void whatHasNoEndLivesAsLongAsTheProcess() {
        letsInWith(wall, "seen=1", "; Path=/");

        try (var before = fetcher()) {
            asked(before, "Le Mur", wall.url("/feed"));
            asked(before, "Le Mur", wall.url("/feed"));
        }
        assertThat(wall.received()).hasSize(3);
        assertThat(store.kept).isEmpty();
        try (var after = fetcher()) {
            asked(after, "Le Mur", wall.url("/feed"));
        }
        assertThat(wall.received()).hasSize(5);
    }

    @Test
    void aCookieIsGivenBackUntilItsEndByOurClock() {
        letsInWith(wall, "seen=1", "; Path=/; Max-Age=3600");
        try (var fetcher = fetcher()) {
            asked(fetcher, "Le Mur", wall.url("/feed"));
            now = now.plus(Duration.ofMinutes(59));
            asked(fetcher, "Le Mur", wall.url("/feed"));
            assertThat(wall.received()).hasSize(3);

            now = now.plus(Duration.ofMinutes(2));
            asked(fetcher, "Le Mur", wall.url("/feed"));
            assertThat(wall.received()).as("the wall is met again").hasSize(5);
        }
    }

    @Test
    void aCookieThatIsTakenBackIsForgotten() {
        wall.on("/set", Response.ok(ATOM).with("Set-Cookie", "seen=1; Path=/; Max-Age=3600"))
                .on("/drop", Response.ok(ATOM).with("Set-Cookie", "seen=; Path=/; Max-Age=0"))
                .on("/feed", Response.ok(ATOM));
        try (var fetcher = fetcher()) {
            asked(fetcher, "Le Mur", wall.url("/set"));
            assertThat(store.kept.values())
                    .singleElement()
                    .satisfies(it -> assertThat(it).hasSize(1));
            asked(fetcher, "Le Mur", wall.url("/drop"));
            asked(fetcher, "Le Mur", wall.url("/feed"));
        }
        assertThat(wall.received("/feed").getFirst().header("Cookie")).isEmpty();
        assertThat(store.kept.values()).containsExactly(List.of());
    }

    @Test
    void eachSiteOnTheWayHasItsOwn() {
        wall.on("/feed", Response.redirect(301, other.url("/feed").toString()));
        letsInWith(other, "seen=1", "; Path=/; Max-Age=9999");
        try (var before = fetcher()) {
            asked(before, "Le Mur", wall.url("/feed"));
        }
        try (var after = fetcher()) {
            asked(after, "Le Mur", wall.url("/feed"));
        }
        assertThat(other.received()).as("the wall is met once").hasSize(3);
        assertThat(wall.received())
                .extracting(Received::names)
                .noneMatch(it -> it.contains("Cookie"));
    }

    @Test
    void noSourceHasAnothersAndWhatIsNoSourceHasNone() {
        letsInWith(wall, "seen=1", "; Path=/; Max-Age=9999");
        try (var fetcher = fetcher()) {
            asked(fetcher, "Le Mur", wall.url("/feed"));
            asked(fetcher, "Une autre", wall.url("/feed"));
            assertThat(wall.received()).hasSize(4);

            fetcher.keepCookiesOf(Set.of("Une autre"));
            assertThat(store.kept).hasSize(1);
            asked(fetcher, "Une autre", wall.url("/feed"));
            assertThat(wall.received()).hasSize(5);
            asked(fetcher, "Le Mur", wall.url("/feed"));
            assertThat(wall.received()).as("forgotten in memory, too").hasSize(7);
        }
    }

    @Test
    void aCookieOfTheConfigurationStandsInTheSameField() {
        wall.on("/feed", Response.ok(ATOM).with("Set-Cookie", "seen=1; Path=/; Max-Age=9999"));
        var access =
                new Access(
                        Duration.ofSeconds(20),
                        15_000_000,
                        Optional.empty(),
                        Map.of("Cookie", "edition=soir"),
                        Optional.empty(),
                        false,
                        Optional.of("Le Mur"));
        try (var fetcher = fetcher()) {
            fetcher.fetch(new FetchRequest(wall.url("/feed"), Validators.NONE, access));
            fetcher.fetch(new FetchRequest(wall.url("/feed"), Validators.NONE, access));
        }
        assertThat(wall.received().getLast().headers("Cookie"))
                .containsExactly("edition=soir; seen=1");
    }
}
