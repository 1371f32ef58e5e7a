package kiosque.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.Base64;
import java.util.List;
import java.util.Optional;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpsGateTest {

    private static final String SECRET = "clé du kiosque: 7";

    @AutoClose private WebServer server;
    private int port;

    @BeforeAll
    void start() {
        var contents =
                TestServers.contents(
                        new Kiosk(Kiosk.feed("france")), new InventedNews(3), List::of);
        var settings =
                new ServerSettings(
                        TestServers.LOOPBACK.listen(),
                        Optional.empty(),
                        Optional.empty(),
                        HashedPassword.read(HashedPassword.of(SECRET).toString()));
        server = new WebServer(settings, contents, InstantSource.fixed(InventedNews.NOW));
        port = server.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ops", "/ops.atom", "/metrics"})
    void fromElsewhereThePasswordOpens(String path) {
        var closed = from("192.0.2.1", path, Optional.empty());
        assertThat(closed.status()).isEqualTo(401);
        assertThat(closed.field("WWW-Authenticate"))
                .contains("Basic realm=\"Kiosque\", charset=\"UTF-8\"");
        assertThat(from("192.0.2.1", path, basic("anybody:" + SECRET)).status()).isEqualTo(200);
        assertThat(from("192.0.2.1", path, basic("anybody:" + SECRET + "8")).status())
                .isEqualTo(401);
        assertThat(RawConnection.ask(port, "GET", path).status()).as("from here").isEqualTo(200);
    }

    @Test
    void whoGuessesIsMadeToWait() {
        int last = 0;
        for (int n = 0; n < 6; n++) {
            last = from("198.51.100.7", "/ops", basic("a:guess number " + n)).status();
        }
        assertThat(last).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic !!!", "Bearer x", "Basic YQ=="})
    void whatIsNoPasswordOpensNothing(String field) {
        assertThat(from("203.0.113.9", "/ops", Optional.of(field)).status()).isEqualTo(401);
    }

    @Test
    void onlyAHashIsTaken() {
        assertThat(HashedPassword.read("hunter2")).isEmpty();
        assertThat(HashedPassword.of("hunter2hunter2").toString()).doesNotContain("hunter");
    }

    private RawConnection.Response from(
            String client, String path, Optional<String> authorisation) {
        return authorisation.isEmpty()
                ? RawConnection.ask(port, "GET", path, "X-Forwarded-For: " + client)
                : RawConnection.ask(
                        port,
                        "GET",
                        path,
                        "X-Forwarded-For: " + client,
                        "Authorization: " + authorisation.get());
    }

    private static Optional<String> basic(String pair) {
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
    }
}
