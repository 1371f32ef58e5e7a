package kiosque.bench;

import kiosque.feed.Category;
import kiosque.feed.FeedHead;
import kiosque.feed.Link;
import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Person;
import kiosque.feed.Rhythm;
import kiosque.feed.Text;
import kiosque.normalise.NormaliseSettings;
import kiosque.normalise.Normaliser;
import kiosque.testing.ParsedEntryBuilder;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// CPU time of normalising: one teaser, one article of 6 kB, a document of 25 articles.
final class NormaliseBench {

    private static final URI LOCATION = URI.create("https://gazette.example/flux/une.xml");
    private static final Normaliser NORMALISER = new Normaliser(NormaliseSettings.DEFAULTS);

    public static void main(String[] arguments) {
        ParsedFeed teaser = feed(1, "Le pont, fermé depuis trois semaines, a rouvert lundi matin.");
        ParsedFeed article = feed(1, article());
        ParsedFeed articles = feed(25, article());
        for (int round = 0; round < 8; round++) {
            System.out.printf(
                    "teaser %6.0f µs   article %6.0f µs   25 articles %6.0f µs%n",
                    measured(teaser, 1000), measured(article, 200), measured(articles, 10));
        }
    }

    private static double measured(ParsedFeed feed, int times) {
        var threads = ManagementFactory.getThreadMXBean();
        long from = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            NORMALISER.normalise(feed, LOCATION, Set.of());
        }
        return (threads.getCurrentThreadCpuTime() - from) / 1000.0 / times;
    }

    private static String article() {
        String paragraph =
                "<p>Le pont de la <b>Rance</b>, fermé depuis <a href=\"/a?xtor=RSS-1\">trois"
                    + " semaines</a> pour des travaux, a rouvert lundi matin, au soulagement des"
                    + " automobilistes et des riverains.</p>\n";
        return "<figure><img src=\"/p.jpg\" srcset=\"/p.jpg 1x, /q.jpg 2x\"><figcaption>©"
                + " AFP</figcaption></figure>"
                + paragraph.repeat(14)
                + "<p>Lire aussi : <a href=\"/b\">Un autre titre</a></p>"
                + paragraph.repeat(14)
                + "<img src=\"https://pixel.example/p.gif\" width=\"1\" height=\"1\">";
    }

    private static ParsedFeed feed(int entries, String html) {
        List<ParsedEntry> parsed =
                IntStream.range(0, entries).mapToObj(number -> entry(number, html)).toList();
        return new ParsedFeed("RSS 2.0", head(), Rhythm.SILENT, parsed, List.of());
    }

    private static FeedHead head() {
        return FeedHead.SILENT.inLanguage(Optional.of("fr"));
    }

    private static ParsedEntry entry(int number, String html) {
        return new ParsedEntryBuilder()
                .guid("guid-" + number)
                .links(
                        Link.of(
                                "alternate",
                                "https://gazette.example/" + number + "?utm_source=rss"))
                .title(Text.html("Le pont de la Rance rouvre (" + number + ")"))
                .summary(Text.html(html))
                .authors(Person.named("Anne Roux"))
                .categories(Category.of("Transports"), Category.of("Bretagne"))
                .build();
    }
}
