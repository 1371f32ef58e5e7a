package kiosque.web;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Notice;
import kiosque.web.ops.Health;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// A server whose tables are not there yet.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartingTest {

    private final AtomicBoolean starting = new AtomicBoolean(true);
    @AutoClose private WebServer server;
    private int port;

    @BeforeAll
    void start() {
        var health =
                Health.of(
                        starting::get,
                        () -> List.of("waiting: the database"),
                        List::of,
                        List::<Notice>of);
        server = TestServers.of(new Kiosk(Kiosk.feed("france")), new InventedNews(3), health);
        port = server.start();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/feeds/france",
                "/feeds/france.atom",
                "/search?q=a",
                "/sources",
                "/ops"
            })
    void whatIsStoredIsNotAskedForUntilItIsThere(String path) {
        starting.set(true);
        var closed = RawConnection.ask(port, "GET", path);
        assertThat(closed.status()).isEqualTo(503);
        assertThat(closed.field("Retry-After")).contains("5");
        assertThat(closed.text()).isEqualTo("Kiosque is starting.\n");

        starting.set(false);
        assertThat(RawConnection.ask(port, "GET", path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/metrics", "/style.css", "/favicon.svg"})
    void whatNeedsNothingStoredIsThereAtOnce(String path) {
        starting.set(true);
        assertThat(RawConnection.ask(port, "GET", path).status()).isEqualTo(200);
    }

    @Test
    void methodsAreWhatTheyAlwaysAre() {
        starting.set(true);
        assertThat(RawConnection.ask(port, "DELETE", "/style.css").status()).isEqualTo(405);
        assertThat(RawConnection.ask(port, "OPTIONS", "/health/live").field("Allow"))
                .contains("GET, HEAD, OPTIONS");
    }

    @Test
    void readinessSaysWhatIsWaitedFor() {
        starting.set(true);
        var ready = RawConnection.ask(port, "GET", "/health/ready");
        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.text()).isEqualTo("waiting: the database\n");
    }

    @Test
    void peopleReadItInTheirLanguage() {
        starting.set(true);
        var page =
                RawConnection.ask(
                        port, "GET", "/sources", "Accept: text/html", "Accept-Language: fr");
        assertThat(page.text()).contains("Kiosque démarre.", "lang=\"fr\"");
    }
}
