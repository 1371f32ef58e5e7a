package kiosque.bench;

import module java.base;

import kiosque.testing.Received;
import kiosque.testing.Response;
import kiosque.testing.Script;
import kiosque.testing.ScriptedServer;

/// Many feeds on many loopback hosts, with validators, of made-up words that are distributed as words are, among the little ones that French is told by.
final class Farm implements AutoCloseable {

    private static final int WORDS = 4000;
    private static final int LENGTH = 150;

    private static final List<String> LITTLE =
            List.of(
                    "de", "la", "le", "les", "et", "des", "en", "un", "du", "une", "que", "est",
                    "pour", "qui", "dans", "par", "sur", "au", "ne", "pas", "ce", "il", "se");

    /// Of a hundred words.
    private static final int LITTLE_ONES = 40;

    private final List<ScriptedServer> hosts = new ArrayList<>();
    private final List<String> words;
    private final int entries;
    private final AtomicInteger requests = new AtomicInteger();
    private final Instant start = Instant.now().minusSeconds(86_400);
    private volatile int epoch;

    Farm(int feeds, int hosts, int entries) {
        this.entries = entries;
        this.words = words();
        for (int host = 0; host < hosts; host++) {
            this.hosts.add(
                    ScriptedServer.startAt("127.1.%d.%d".formatted(host / 200, host % 200 + 1)));
        }
        for (int feed = 0; feed < feeds; feed++) {
            int number = feed;
            host(feed).on("/" + feed, (request, out) -> answer(number, request, out));
        }
    }

    private ScriptedServer host(int feed) {
        return hosts.get(feed % hosts.size());
    }

    URI url(int feed) {
        return host(feed).url("/" + feed);
    }

    int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Every feed has one new entry from now on, and its oldest no more.
    void publish() {
        epoch++;
    }

    void reset() {
        requests.set(0);
    }

    int requests() {
        return requests.get();
    }

    private Script.After answer(int feed, Received request, OutputStream out) throws IOException {
        requests.incrementAndGet();
        String tag = "\"%d-%d\"".formatted(feed, epoch);
        Response response =
                request.header("If-None-Match").filter(tag::equals).isPresent()
                        ? Response.of(304)
                        : Response.ok(document(feed, epoch))
                                .with("Content-Type", "application/rss+xml; charset=utf-8");
        return response.with("ETag", tag).answer(request, out);
    }

    private String document(int feed, int now) {
        String items =
                IntStream.range(now, now + entries)
                        .mapToObj(number -> item(feed, now + entries + now - 1 - number))
                        .collect(Collectors.joining());
        return """
        <?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Feed %1$d</title><link>http://feed%1$d.example/</link>
        <description>Of the farm</description><language>fr</language>%2$s</channel></rss>
        """
                .formatted(feed, items);
    }

    private String item(int feed, int number) {
        var random = new Random(feed * 100_003L + number);
        return "<item><title>%s</title><guid isPermaLink=\"false\">%d-%d</guid><link>http://feed%d.example/%d</link><pubDate>%s</pubDate><description>&lt;p&gt;%s.&lt;/p&gt;&lt;p&gt;%s.&lt;/p&gt;</description></item>"
                .formatted(
                        text(random, 8),
                        feed,
                        number,
                        feed,
                        number,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                start.plusSeconds(60L * number).atOffset(ZoneOffset.UTC)),
                        text(random, LENGTH / 2),
                        text(random, LENGTH / 2));
    }

    /// Few words often, many seldom.
    private String text(Random random, int length) {
        return IntStream.range(0, length)
                .mapToObj(_ -> word(random))
                .collect(Collectors.joining(" "));
    }

    private String word(Random random) {
        return random.nextInt(100) < LITTLE_ONES
                ? LITTLE.get(random.nextInt(LITTLE.size()))
                : words.get((int) (WORDS * Math.pow(random.nextDouble(), 3)));
    }

    private static List<String> words() {
        String[] syllables =
                "ma ré to li pon san vu der qui lan fé bro cha tu gis né pal or dé mi".split(" ");
        var random = new Random(1);
        return IntStream.range(0, WORDS)
                .mapToObj(_ ->
                        IntStream.range(0, 2 + random.nextInt(3))
                                .mapToObj(_ -> syllables[random.nextInt(syllables.length)])
                                .collect(Collectors.joining()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        for (ScriptedServer host : hosts) {
            host.close();
        }
    }
}
