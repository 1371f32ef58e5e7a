package kiosque.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kiosque.web.server.Certificates;
import kiosque.web.server.ServerSettings;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/// HTTP/2 with and without TLS, and certificates that are exchanged while we run.
class SecureConnectionTest {
    private static final String PASSWORD = "test-only";

    @TempDir static Path folder;

    private final Kiosk kiosk = new Kiosk(Kiosk.feed("france"));

    @BeforeAll
    static void makeCertificates() throws Exception {
        make("one", "EC");
        make("two", "RSA");
    }

    @Test
    void http2IsSpokenInClearTextToThoseWhoAskForIt() throws Exception {
        try (var server = server(Optional.empty());
                var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            int port = server.start();
            var first = client.send(request("http", port), HttpResponse.BodyHandlers.ofString());
            var second =
                    client.send(
                            HttpRequest.newBuilder(first.uri())
                                    .header(
                                            "If-None-Match",
                                            first.headers().firstValue("ETag").orElseThrow())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(first.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(first.body()).isEqualTo("identity bytes: the ATOM document of france");
            assertThat(second.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(second.statusCode()).isEqualTo(304);
            assertThat(second.body()).isEmpty();
        }
    }

    @Test
    void aNewCertificateIsShownWithoutARestartAndABrokenOneIsNot() throws Exception {
        use("one");
        var tls = new ServerSettings.Tls(folder.resolve("now.crt"), folder.resolve("now.key"));
        try (var server = server(Optional.of(tls))) {
            int port = server.start();
            assertThat(shownBy(port)).isEqualTo("CN=one");

            Files.writeString(tls.key(), "not a key");
            server.refreshCertificate();
            assertThat(shownBy(port)).isEqualTo("CN=one");

            use("two");
            server.refreshCertificate();
            assertThat(shownBy(port)).isEqualTo("CN=two");
        }
    }

    @Test
    void whoeverRunsItIsToldBeforeTheCertificateEnds() throws Exception {
        use("one");
        var tls = new ServerSettings.Tls(folder.resolve("now.crt"), folder.resolve("now.key"));
        Instant end;
        try (var file = Files.newInputStream(tls.certificate())) {
            var read =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509").generateCertificate(file);
            end = read.getNotAfter().toInstant();
        }
        try (var server = server(Optional.of(tls))) {
            assertThat(server.causes(end.minus(Duration.ofDays(15)))).isEmpty();
            assertThat(server.causes(end.minus(Duration.ofDays(13))))
                    .singleElement()
                    .satisfies(cause -> {
                        assertThat(cause.kind()).isEqualTo("certificate");
                        assertThat(cause.sentence()).contains("ends at " + end, "now.crt");
                    });
            assertThat(server.causes(end.plusSeconds(1)))
                    .singleElement()
                    .satisfies(cause -> assertThat(cause.sentence()).contains("has ended at"));
        }
    }

    @Test
    void aKeyOfAnotherCertificateIsFoundOutAtTheStart() {
        var mixed = new ServerSettings.Tls(folder.resolve("one.crt"), folder.resolve("two.key"));

        assertThatThrownBy(() -> new Certificates(mixed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two.key")
                .hasMessageContaining("one.crt");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        var missing = new ServerSettings.Tls(folder.resolve("none.crt"), folder.resolve("one.key"));

        assertThatThrownBy(() -> new Certificates(missing)).hasMessageContaining("none.crt");
    }

    private WebServer server(Optional<ServerSettings.Tls> tls) {
        return new WebServer(
                new ServerSettings("127.0.0.1:0", tls),
                TestServers.contents(kiosk),
                InstantSource.fixed(Kiosk.MODIFIED_AT));
    }

    private static HttpRequest request(String scheme, int port) {
        return HttpRequest.newBuilder(
                        URI.create(scheme + "://localhost:" + port + "/feeds/france.atom"))
                .build();
    }

    /// Over HTTP/2, since that is what a modern client is offered.
    private static String shownBy(int port) throws Exception {
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new TrustsEverybody()}, null);
        try (var client = HttpClient.newBuilder().sslContext(trusting).build()) {
            var response =
                    client.send(request("https", port), HttpResponse.BodyHandlers.discarding());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
            var shown =
                    (X509Certificate) response.sslSession().orElseThrow().getPeerCertificates()[0];
            return shown.getSubjectX500Principal().getName();
        }
    }

    private static final class TrustsEverybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private static void use(String name) throws IOException {
        for (String extension : new String[] {".crt", ".key"}) {
            Path now = folder.resolve("now" + extension);
            Files.copy(folder.resolve(name + extension), now, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(now, FileTime.fromMillis(1_000_000L * name.hashCode()));
        }
    }

    private static void make(String name, String algorithm) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var process =
                new ProcessBuilder(
                                keytool.toString(),
                                "-genkeypair",
                                "-alias",
                                "kiosque",
                                "-keyalg",
                                algorithm,
                                "-dname",
                                "CN=" + name,
                                "-ext",
                                "SAN=dns:localhost",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                PASSWORD)
                        .inheritIO()
                        .start();
        assertThat(process.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        pem(name + ".crt", "CERTIFICATE", keys.getCertificate("kiosque").getEncoded());
        pem(
                name + ".key",
                "PRIVATE KEY",
                keys.getKey("kiosque", PASSWORD.toCharArray()).getEncoded());
    }

    private static void pem(String file, String label, byte[] der) throws IOException {
        Files.writeString(
                folder.resolve(file),
                "-----BEGIN "
                        + label
                        + "-----\n"
                        + Base64.getMimeEncoder().encodeToString(der)
                        + "\n-----END "
                        + label
                        + "-----\n");
    }
}
