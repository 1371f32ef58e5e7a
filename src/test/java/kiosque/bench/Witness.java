package kiosque.bench;

import module java.base;

import kiosque.testing.Received;
import kiosque.testing.Response;
import kiosque.testing.Script;
import kiosque.testing.ScriptedServer;

/// Feeds that have something new whenever what they had is safe, on hosts that note who comes when. Safe is what a request's validators say the asker has: it must never ask for
/// that again, nor lose it.
final class Witness implements AutoCloseable {

    private static final int NEW = 3;

    private static final String TITLE = "Nouvelle %d du journal %d";

    /// Of an interval: clocks are read before a request goes out and after it has come in.
    private static final double NEARLY = 0.97;

    /// What was seen since the start.
    ///
    /// @param again asked again though it was not long ago, by one who has not got what was answered then
    /// @param sourcesEarly the same by one who has
    /// @param hostsEarly asked sooner after another request than a host's gap allows
    record Seen(int requests, int again, int sourcesEarly, int hostsEarly) {}

    private static final class Publication {
        private int issue = 1;
        private long askedAt = Long.MIN_VALUE / 2;
        private boolean told;
    }

    private final List<ScriptedServer> hosts = new ArrayList<>();
    private final List<Publication> publications = new ArrayList<>();
    private final long[] askedAt;
    private final Duration every;
    private final Duration gap;
    private final List<Duration> intervals = new ArrayList<>();
    private Seen seen = new Seen(0, 0, 0, 0);
    private long lastAt = System.nanoTime();

    Witness(int feeds, int hosts, Duration every, Duration gap) {
        this.every = every;
        this.gap = gap;
        this.askedAt = new long[hosts];
        for (int host = 0; host < hosts; host++) {
            this.hosts.add(ScriptedServer.startAt("127.2.0." + (host + 1)));
            askedAt[host] = Long.MIN_VALUE / 2;
        }
        for (int feed = 0; feed < feeds; feed++) {
            int number = feed;
            publications.add(new Publication());
            host(feed).on("/" + feed, (request, out) -> answer(number, request, out));
        }
    }

    private ScriptedServer host(int feed) {
        return hosts.get(feed % hosts.size());
    }

    URI url(int feed) {
        return host(feed).url("/" + feed);
    }

    int feeds() {
        return publications.size();
    }

    synchronized Seen seen() {
        return seen;
    }

    /// How long nobody has asked for anything.
    synchronized Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastAt);
    }

    /// How long it was between two requests for the same feed, since this was last asked, in order of length.
    synchronized List<Duration> intervals() {
        List<Duration> sorted = intervals.stream().sorted().toList();
        intervals.clear();
        return sorted;
    }

    /// How many entries are safe.
    synchronized int safeEntries() {
        return publications.stream().mapToInt(it -> (it.issue - 1) * NEW).sum();
    }

    /// The titles of all that is safe.
    synchronized Set<String> safe() {
        Set<String> safe = new HashSet<>();
        for (int feed = 0; feed < publications.size(); feed++) {
            for (int number = 0; number < (publications.get(feed).issue - 1) * NEW; number++) {
                safe.add(title(feed, number));
            }
        }
        return safe;
    }

    private Script.After answer(int feed, Received request, OutputStream out) throws IOException {
        return response(feed, request.header("If-None-Match")).answer(request, out);
    }

    private synchronized Response response(int feed, Optional<String> validator) {
        long now = System.nanoTime();
        Publication publication = publications.get(feed);
        boolean has = validator.filter(tag(feed, publication.issue)::equals).isPresent();
        boolean soon = publication.told && now - publication.askedAt < nearly(every);
        int host = feed % hosts.size();
        boolean close = now - askedAt[host] < nearly(gap);
        seen =
                new Seen(
                        seen.requests + 1,
                        seen.again + (soon && !has ? 1 : 0),
                        seen.sourcesEarly + (soon && has ? 1 : 0),
                        seen.hostsEarly + (close ? 1 : 0));
        if (publication.told) {
            intervals.add(Duration.ofNanos(now - publication.askedAt));
        }
        publication.askedAt = now;
        publication.told = true;
        askedAt[host] = now;
        lastAt = now;
        if (has) {
            publication.issue++;
        }
        return Response.ok(document(feed, publication.issue))
                .with("Content-Type", "application/rss+xml; charset=utf-8")
                .with("ETag", tag(feed, publication.issue));
    }

    private static long nearly(Duration length) {
        return (long) (length.toNanos() * NEARLY);
    }

    private static String tag(int feed, int issue) {
        return "\"%d-%d\"".formatted(feed, issue);
    }

    private static String title(int feed, int number) {
        return TITLE.formatted(number, feed);
    }

    /// Whether it may be a title of these feeds.
    static boolean isOurs(String title) {
        return title.matches(TITLE.replace("%d", "\\d+"));
    }

    /// What is new in an issue, and what was in the one before.
    private static String document(int feed, int issue) {
        return IntStream.range(Math.max(0, (issue - 2) * NEW), issue * NEW)
                .mapToObj(number ->
                        "<item><title>%s</title><guid isPermaLink=\"false\">%d-%d</guid><description>Le texte de la nouvelle %d.</description></item>"
                                .formatted(title(feed, number), feed, number, number))
                .collect(
                        Collectors.joining(
                                "",
                                "<rss version=\"2.0\"><channel><title>Journal %d</title>"
                                        .formatted(feed),
                                "</channel></rss>"));
    }

    @Override
    public void close() throws IOException {
        for (ScriptedServer host : hosts) {
            host.close();
        }
    }
}
