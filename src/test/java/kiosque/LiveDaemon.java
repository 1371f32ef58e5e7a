package kiosque;

import module java.base;

import kiosque.config.ConfigurationFile;
import kiosque.process.ScaledClock;
import kiosque.testing.Received;
import kiosque.testing.Script;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// What every test of the whole daemon has: a folder, a free port, a server that publishes, and a reader's view of what comes out.
abstract class LiveDaemon {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Pattern TITLE = Pattern.compile("\"title\":\"(Article [^\"]*)\"");

    @AutoClose final ScriptedServer origin = ScriptedServer.start();
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir Path folder;
    int port;

    @BeforeEach
    void takeAFreePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    /// A configuration whose data is in the test's folder.
    ///
    /// @param rest what follows in the file: which addresses may be reached, sources, merged feeds
    Path configured(String rest) throws IOException {
        Path file = folder.resolve("kiosque.yaml");
        return Files.writeString(
                file,
                """
                site: { title: Essai, language: fr, time-zone: Europe/Paris, public-url: "http://127.0.0.1:%1$d" }
                server: { listen: "127.0.0.1:%1$d" }
                database: { data: "%2$s" }
                """
                                .formatted(port, folder.resolve("data"))
                        + rest);
    }

    static Kiosque start(Path file) throws Exception {
        var kiosque = new Kiosque(ConfigurationFile.read(file, Map.of()), ScaledClock.real());
        kiosque.start();
        return kiosque;
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(PATIENCE);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// The titles in a merged feed, of entries that [#feed] made.
    List<String> titles(String slug) throws Exception {
        return TITLE.matcher(get("/feeds/" + slug + ".json").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /// Accepts a request and never answers.
    static Script.After silence(Received request, OutputStream out) {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Script.After.CLOSE;
    }

    static String feed(int... numbers) {
        return rss(
                IntStream.of(numbers)
                        .mapToObj(number ->
                                "<item><title>Article %1$d</title><guid isPermaLink=\"false\">a%1$d</guid><link>https://journal.example/%1$d</link><description>Le texte numéro %1$d.</description></item>"
                                        .formatted(number))
                        .reduce("", String::concat));
    }

    static String rss(String items) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss"
                   + " version=\"2.0\"><channel><title>Journal</title><link>https://journal.example/</link>"
                + items
                + "</channel></rss>";
    }
}
