package kiosque.store.source;

import static kiosque.store.Reports.NOW;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Cookie;
import kiosque.store.TwoSources;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class SourceCookiesIT {

    private static final List<Cookie> SEEN = List.of(cookie("vu", "é\"1"), cookie("id", ""));

    private final TwoSources room = new TwoSources();
    private final SourceCookies cookies = new SourceCookies(room.database);

    private static Cookie cookie(String name, String value) {
        return new Cookie(name, value, "", "/", true, Optional.of(NOW.plus(Duration.ofDays(9))));
    }

    @Test
    void eachSourceHasItsOwnOfEachSite() {
        cookies.keep("Le Monde", "monde.example", SEEN);
        cookies.keep("Le Monde", "monde.example", List.of(cookie("vu", "2")));
        cookies.keep("Le Monde", "MONDE.example", SEEN);
        cookies.keep("Le Figaro", "monde.example", SEEN);
        cookies.keep("Qui n’existe pas", "monde.example", SEEN);

        assertThat(cookies.of("Le Monde", "monde.example")).containsExactly(cookie("vu", "2"));
        assertThat(cookies.of("Le Monde", "MONDE.example")).isEqualTo(SEEN);
        assertThat(cookies.of("Le Figaro", "monde.example")).isEqualTo(SEEN);
        assertThat(cookies.of("Le Figaro", "figaro.example")).isEmpty();
        assertThat(cookies.of("Qui n’existe pas", "monde.example")).isEmpty();
    }

    @Test
    void theyFollowANameAndGoWithTheSource() {
        cookies.keep("Le Monde", "monde.example", SEEN);
        cookies.keep("Le Figaro", "figaro.example", SEEN);
        ConfiguredSource known = TwoSources.configured("Le Monde");
        new Sources(room.database)
                .configure(
                        List.of(
                                new ConfiguredSource(
                                        "Le Monde (Paris)",
                                        known.url(),
                                        known.host(),
                                        known.tags(),
                                        NOW,
                                        known.privacy())));
        assertThat(cookies.of("Le Monde (Paris)", "monde.example")).isEqualTo(SEEN);

        cookies.keepOnly(Set.of("Le Monde (Paris)"));

        assertThat(cookies.of("Le Monde (Paris)", "monde.example")).isEqualTo(SEEN);
        assertThat(cookies.of("Le Figaro", "figaro.example")).isEmpty();

        cookies.keepOnly(Set.of());
        assertThat(cookies.of("Le Monde (Paris)", "monde.example")).isEmpty();
    }
}
