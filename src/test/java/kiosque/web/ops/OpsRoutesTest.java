package kiosque.web.ops;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.web.InventedNews;
import kiosque.web.Kiosk;
import kiosque.web.RawConnection;
import kiosque.web.TestServers;
import kiosque.web.WebServer;
import kiosque.web.server.ServerSettings;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The operators' own address.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpsRoutesTest {

    @AutoClose private WebServer server;
    private int port;

    @BeforeAll
    void start() {
        var contents =
                TestServers.contents(
                        new Kiosk(Kiosk.feed("france")), new InventedNews(3), List::of);
        var settings =
                new ServerSettings(
                        "127.0.0.1:0",
                        Optional.empty(),
                        Optional.of("127.0.0.1:0"),
                        Optional.empty());
        server = new WebServer(settings, contents, InstantSource.fixed(InventedNews.NOW));
        port = server.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ops", "/ops.atom", "/metrics"})
    void whatIsForOperatorsIsThereAndNotAtThePublicAddress(String path) {
        assertThat(RawConnection.ask(server.opsPort(), "GET", path).status()).isEqualTo(200);
        assertThat(RawConnection.ask(port, "GET", path).status()).isEqualTo(404);
    }

    @Test
    void theGateIsThereToo() {
        assertThat(
                        RawConnection.ask(
                                        server.opsPort(), "GET", "/ops", "X-Forwarded-For: 9.9.9.9")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void bothSayHowItIsAndHaveTheirStyle() {
        for (int one : new int[] {port, server.opsPort()}) {
            assertThat(RawConnection.ask(one, "GET", "/health/ready").status()).isEqualTo(200);
            assertThat(RawConnection.ask(one, "GET", "/style.css").status()).isEqualTo(200);
        }
    }

    @Test
    void allElseIsAtThePublicAddress() {
        assertThat(RawConnection.ask(server.opsPort(), "GET", "/").field("Location"))
                .contains("/ops");
        assertThat(
                        RawConnection.ask(server.opsPort(), "GET", "/sources?sort=name")
                                .field("Location"))
                .hasValueSatisfying(location ->
                        assertThat(location).startsWith("http").endsWith("/sources?sort=name"));
        assertThat(RawConnection.ask(server.opsPort(), "GET", "/a%0d%0aSet-Cookie:%20b").head())
                .noneMatch(line -> line.startsWith("Set-Cookie"));
        assertThat(RawConnection.ask(server.opsPort(), "POST", "/hub").status()).isEqualTo(405);
    }
}
