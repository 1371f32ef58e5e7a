package kiosque.bench;

import module java.base;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.impl.ConfigurableClassLoader;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;

import kiosque.feed.Document;
import kiosque.parse.FeedParser;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// What parsing a feed of some 40 kB costs, beside ROME as shipped on the same bytes: this project's plug-ins are hidden from it.
public final class ParseBench {

    private static final int WARM_UP = 600;
    private static final int ROUNDS = 7;
    private static final int PER_ROUND = 40;

    /// The thread's own time: what else the machine does is left out.
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static int sink;

    public static void main(String[] arguments) throws Exception {
        byte[] feed = feed(30);
        System.out.printf("%d bytes, 30 entries%n", feed.length);
        FeedParser parser = new FeedParser();
        Document document =
                new Document(
                        feed,
                        URI.create("https://exemple.fr/rss"),
                        Optional.of("application/rss+xml"),
                        Optional.empty(),
                        List.of());
        ConfigurableClassLoader.INSTANCE.setClassLoader(new WithoutOurs());
        ConfigurableClassLoader.INSTANCE.setClassLoader(new WithoutOurs());
        double wire = medianMicros(() -> wire(feed));
        double synd = medianMicros(() -> synd(feed));
        ConfigurableClassLoader.INSTANCE.setClassLoader(ParseBench.class.getClassLoader());
        ConfigurableClassLoader.INSTANCE.setClassLoader(ParseBench.class.getClassLoader());
        double ours = medianMicros(() -> sink += parser.parse(document).hashCode());
        System.out.printf(Locale.ROOT, "ROME, wire feed   %8.0f µs%n", wire);
        System.out.printf(Locale.ROOT, "ROME, synd feed   %8.0f µs%n", synd);
        System.out.printf(
                Locale.ROOT,
                "Kiosque           %8.0f µs   %.2f × ROME's wire feed, %.2f × its synd feed%n",
                ours,
                ours / wire,
                ours / synd);
        System.out.println(sink);
    }

    /// Work that may fail.
    private interface Work {
        void run() throws Exception;
    }

    /// Shows ROME the plug-ins of its own jars only.
    private static final class WithoutOurs extends ClassLoader {
        WithoutOurs() {
            super(ParseBench.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            List<URL> shipped = new ArrayList<>(Collections.list(super.getResources(name)));
            shipped.removeIf(url ->
                    name.equals("rome.properties") && !url.toString().contains("rome-modules"));
            return Collections.enumeration(shipped);
        }
    }

    private static double medianMicros(Work work) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        double[] micros = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < PER_ROUND; i++) {
                work.run();
            }
            micros[round] = (THREADS.getCurrentThreadCpuTime() - start) / 1_000.0 / PER_ROUND;
        }
        Arrays.sort(micros);
        return micros[ROUNDS / 2];
    }

    private static void wire(byte[] feed) throws Exception {
        WireFeed read = new WireFeedInput().build(new XmlReader(new ByteArrayInputStream(feed)));
        sink += read.getFeedType().length();
    }

    private static void synd(byte[] feed) throws Exception {
        sink +=
                new SyndFeedInput()
                        .build(new XmlReader(new ByteArrayInputStream(feed)))
                        .getEntries()
                        .size();
    }

    private static byte[] feed(int entries) {
        StringBuilder xml =
                new StringBuilder(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
                         xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
                        <channel><title>La Gazette</title><link>https://exemple.fr/</link><description>Toute l’actualité</description>
                        <language>fr</language><ttl>15</ttl><atom:link rel="self" href="https://exemple.fr/rss" type="application/rss+xml"/>
                        """);
        for (int i = 0; i < entries; i++) {
            xml.append(
                    """
                    <item><title>L’Assemblée adopte le budget nº %d après une nuit de débats &amp; de votes</title>
                    <link>https://exemple.fr/politique/2026/03/01/budget-%d?xtor=RSS-1&amp;x=2</link><guid isPermaLink="false">article-%d</guid>
                    <pubDate>Sun, 01 Mar 2026 %02d:10:00 +0100</pubDate><dc:creator>Zoé Martin</dc:creator><category>Politique</category>
                    <description><![CDATA[<p>%s</p>]]></description><content:encoded><![CDATA[%s]]></content:encoded>
                    <media:content url="https://exemple.fr/i/%d.jpg" medium="image" width="640" height="360"/></item>
                    """
                            .formatted(
                                    i,
                                    i,
                                    i,
                                    i % 24,
                                    paragraph(1),
                                    "<p>" + paragraph(6) + "</p>",
                                    i));
        }
        return xml.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String paragraph(int sentences) {
        return "Les députés ont voté, à l’aube, le texte « sans surprise » que le gouvernement défendait depuis l’été. "
                .repeat(sentences);
    }
}
