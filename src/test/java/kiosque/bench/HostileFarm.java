package kiosque.bench;

import module java.base;

import kiosque.store.embedded.EmbeddedServer;
import kiosque.testing.Response;
import kiosque.testing.Script;
import kiosque.testing.ScriptedServer;

/// The installed daemon with a heap of 256 MiB, and feeds that mean harm beside good ones: by how much the good ones are slowed, and whether anybody is led where he may not go.
///
/// Needs `target/kiosque` (from `mvn package`) and Linux. Arguments: how many good feeds, 300 without; how many seconds each of the two stretches is measured, 120 without; then files with
/// addresses of further feeds, one a line, to stand beside those of [HostileAnswers].
public final class HostileFarm {

    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final Duration GAP = Duration.ofSeconds(1);
    private static final String HEAP = "-Xmx256m";
    private static final int FEEDS_A_HOST = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder = Files.createTempDirectory("kiosque-hostile");
    private final Witness good;
    private final Duration stretch;
    private final Path file = folder.resolve("kiosque.yaml");
    private final int port = freePort();

    private HostileFarm(Witness good, Duration stretch) throws IOException {
        this.good = good;
        this.stretch = stretch;
    }

    public static void main(String[] arguments) throws Exception {
        int feeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        long seconds = arguments.length > 1 ? Long.parseLong(arguments[1]) : 120;
        List<String> hostile = new ArrayList<>();
        for (String file :
                List.of(arguments).subList(Math.min(2, arguments.length), arguments.length)) {
            hostile.addAll(Files.readAllLines(Path.of(file)));
        }
        try (var good = new Witness(feeds, feeds / FEEDS_A_HOST, EVERY, GAP);
                var forbidden =
                        ScriptedServer.startAt("127.9.0.1").otherwise(Response.ok("secret"))) {
            List<ScriptedServer> hosts = new ArrayList<>();
            for (Map.Entry<String, Script> attack :
                    HostileAnswers.all(forbidden.url("/").toString()).entrySet()) {
                var host =
                        ScriptedServer.startAt("127.3.0." + (hosts.size() + 1))
                                .otherwise(attack.getValue());
                hosts.add(host);
                hostile.add(host.url("/" + attack.getKey().replace(" ", "-")).toString());
            }
            new HostileFarm(good, Duration.ofSeconds(seconds)).run(hostile, hosts, forbidden);
        }
    }

    private void run(List<String> hostile, List<ScriptedServer> hosts, ScriptedServer forbidden)
            throws Exception {
        configure(List.of());
        InstalledDaemon daemon = InstalledDaemon.start(file, folder.resolve("log"), HEAP);
        try {
            await(() -> good.seen().requests() >= 2 * good.feeds());
            System.out.printf(
                    "%-12s %7s %15s %15s %9s %12s%n",
                    "good feeds",
                    "polls",
                    "polls a second",
                    "every s, 99 %",
                    "safe",
                    "processor s");
            double alone = measure("alone", daemon);
            configure(hostile);
            await(() -> asked(hosts) > 0);
            double beside = measure("beside " + hostile.size(), daemon);
            System.out.printf(
                    "slowed by %.1f %%; %d of %d attacks took place; %d requests where nobody may"
                            + " go; the daemon %s, %,d KiB resident at most; %s%n",
                    100 * (1 - beside / alone),
                    asked(hosts),
                    hosts.size(),
                    forbidden.received().size(),
                    daemon.process().isAlive() ? "lives" : "DIED",
                    daemon.peak(),
                    Books.of(
                            good,
                            EmbeddedServer.running(folder.resolve("data/mariadb")).orElseThrow()));
        } finally {
            daemon.end();
        }
    }

    private static long asked(List<ScriptedServer> hosts) {
        return hosts.stream().filter(host -> !host.received().isEmpty()).count();
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("it is not asked for: see " + folder);
            }
            Thread.sleep(20);
        }
    }

    /// @return polls of good feeds a second
    private double measure(String what, InstalledDaemon daemon) throws InterruptedException {
        good.intervals();
        int safe = good.safeEntries();
        Duration processor = daemon.processor();
        long start = System.nanoTime();
        Thread.sleep(stretch);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Duration> intervals = good.intervals();
        double rate = intervals.size() / seconds;
        System.out.printf(
                "%-12s %7d %15.2f %15.1f %9d %12.1f%n",
                what,
                intervals.size(),
                rate,
                intervals.get(intervals.size() * 99 / 100).toMillis() / 1000.0,
                good.safeEntries() - safe,
                daemon.processor().minus(processor).toMillis() / 1000.0);
        return rate;
    }

    /// Written anew, which a running daemon follows by itself.
    private void configure(List<String> hostile) throws IOException {
        var sources = new StringBuilder();
        for (int feed = 0; feed < good.feeds(); feed++) {
            sources.append(
                    "  - { name: \"Journal %d\", url: \"%s\", tags: [all] }%n"
                            .formatted(feed, good.url(feed)));
        }
        for (int attack = 0; attack < hostile.size(); attack++) {
            sources.append(
                    "  - { name: \"Attack %d\", url: \"%s\", tags: [all] }%n"
                            .formatted(attack, hostile.get(attack)));
        }
        Files.writeString(
                file,
                """
                site: { title: Hostile, language: fr, time-zone: Europe/Paris, public-url: "http://127.0.0.1:%1$d" }
                server: { listen: "127.0.0.1:%1$d" }
                database: { data: "%2$s" }
                network: { allow: ["127.0.0.0/13"] }
                polling: { per-host: { gap: %3$ds } }
                defaults: { every: %4$ds }
                sources:
                %5$s
                merged-feeds:
                  - { slug: all, title: All, from: [all] }
                """
                        .formatted(
                                port,
                                folder.resolve("data"),
                                GAP.toSeconds(),
                                EVERY.toSeconds(),
                                sources));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
