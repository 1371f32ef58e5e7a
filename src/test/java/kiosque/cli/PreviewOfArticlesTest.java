package kiosque.cli;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.cli.control.CommandContext;
import kiosque.cli.control.LibrarySteps;
import kiosque.testing.Response;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/// `kiosque preview` of a source with `full-text`, by the steps that the daemon takes.
class PreviewOfArticlesTest {

    private static final String ITEM =
            """
            <item><title>%1$s</title><guid isPermaLink="false">%1$s</guid><link>%2$s</link>
            <description>Le pont a rouvert lundi.</description></item>
            """;

    private static final String ARTICLE =
            "<html><head><title>Le pont</title></head><body><nav>Accueil</nav><article>"
                    + "<p>Les automobilistes ont retrouvé le pont lundi matin, après un an de"
                    + " travaux sur la culée nord.</p>".repeat(12)
                    + "</article></body></html>";

    @TempDir Path folder;

    @AutoClose private final ScriptedServer site = ScriptedServer.start();
    private final StringWriter out = new StringWriter();

    @Test
    void theTextIsTheOneThatTheDaemonWouldStore() throws IOException {
        serve("/1");
        site.on("/1", page());

        assertThat(preview("full-text: true")).isZero();

        assertThat(out.toString())
                .contains("  Les automobilistes ont retrouvé le pont", "  its page: ")
                .doesNotContain("Le pont a rouvert", "Accueil");
    }

    @Test
    void theFiltersHaveTheirSayOnTheWholeText() throws IOException {
        serve("/1");
        site.on("/1", page());

        preview("full-text: true, drop-words: [culée]");

        assertThat(out.toString()).contains("  DROPPED by ");
    }

    @Test
    void whatRobotsForbidIsNotAskedForAndNorIsWhatIsDropped() throws IOException {
        serve("/prive/1", "/publicite");
        site.on("/robots.txt", Response.ok("User-agent: *\nDisallow: /prive/"));

        preview("full-text: true, drop-words: [publicite]");

        assertThat(out.toString())
                .contains("Le pont a rouvert", "its page: the site's robots.txt does not want");
        assertThat(site.received()).extracting("target").containsExactly("/feed", "/robots.txt");
    }

    @Test
    void aHostThatAsksToBeLeftAloneIsAskedNoMore() throws IOException {
        serve("/1", "/2");
        site.on("/1", Response.of(429)).on("/2", page());

        preview("full-text: true");

        assertThat(out.toString()).contains("its page: not asked for");
        assertThat(site.received("/2")).isEmpty();
    }

    private void serve(String... pages) {
        var items = new StringBuilder();
        for (String page : pages) {
            items.append(ITEM.formatted(page, site.url(page)));
        }
        site.on(
                "/feed",
                Response.ok(
                        "<rss version='2.0'><channel><title>Quai</title><link>https://quai.example/"
                                + "</link><description/>"
                                + items
                                + "</channel></rss>"));
    }

    private static Response page() {
        return Response.ok(ARTICLE).with("Content-Type", "text/html; charset=utf-8");
    }

    private int preview(String settings) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("kiosque.yaml"),
                        """
                        site: { title: A, public-url: "https://a.example" }
                        network: { allow: ["127.0.0.0/8"] }
                        polling: { per-host: { gap: 0s } }
                        sources: [{ name: Quai, url: "%s", tags: [t], %s }]
                        merged-feeds: [{ slug: a, title: A, from: [t] }]
                        """
                                .formatted(site.url("/feed"), settings));
        var console = new Console();
        CommandLine commands =
                CommandLineInterface.commands(
                        new CommandContext(
                                console,
                                _ -> console,
                                new LibrarySteps(Clock.systemUTC()),
                                Clock.systemUTC(),
                                Map.of()));
        commands.setOut(new PrintWriter(out, true));
        return commands.execute("preview", "-c", file.toString(), "Quai");
    }
}
