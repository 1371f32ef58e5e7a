package kiosque.bench;

import module java.base;

import kiosque.store.embedded.EmbeddedServer;
import kiosque.store.embedded.EmbeddedServer.Running;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The whole daemon as it is installed, with its own database, against a farm of feeds on loopback: what a poll costs in processor time, the daemon and its database
/// together.
///
/// Needs `target/kiosque` (from `mvn package`) and Linux. Arguments: how many feeds, 2000 without; how many rounds of each kind, 3 without; how many hosts, 200 without; how many entries
/// each feed has at first, 25 without. Phases: the first poll of all, polls that bring nothing (304), polls that bring one new entry each. Beside each figure stands how many requests the farm saw: no more
/// than there are feeds.
public final class FarmBench {

    private static final int ENTRIES = 25;

    /// Less than that of a processor in a second is idleness.
    private static final double IDLE = 0.08;

    private final Farm farm;
    private final Path folder;
    private final Path file;
    private final int feeds;
    private DatabaseCounters counters = DatabaseCounters.NOTHING;

    private FarmBench(Farm farm, Path folder, int feeds) {
        this.farm = farm;
        this.folder = folder;
        this.file = folder.resolve("kiosque.yaml");
        this.feeds = feeds;
    }

    public static void main(String[] arguments) throws Exception {
        int feeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int hosts = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200;
        int entries = arguments.length > 3 ? Integer.parseInt(arguments[3]) : ENTRIES;
        Path folder = Files.createTempDirectory("kiosque-farm");
        try (var farm = new Farm(feeds, hosts, entries)) {
            new FarmBench(farm, folder, feeds).run(rounds);
        }
    }

    private void run(int rounds) throws Exception {
        Files.writeString(file, configuration());
        System.out.printf(
                "%-10s %9s %9s %9s %9s %9s %9s | a feed: %s %9s %9s %9s%n",
                "phase",
                "requests",
                "seconds",
                "cpu s",
                "java",
                "mariadb",
                "ms/feed",
                "statements",
                "commits",
                "redo kB",
                "sent kB");
        farm.reset();
        long start = System.nanoTime();
        Process daemon = start();
        try {
            report("ingest", start, new Spent(0, 0), settled(daemon));
            tell();
            for (int i = 0; i < rounds; i++) {
                round("304", daemon);
            }
            for (int i = 0; i < rounds; i++) {
                farm.publish();
                round("one new", daemon);
            }
            tell();
            System.out.printf(
                    "daemon: peak %,d KiB resident, %,d now%n",
                    resident(daemon, "VmHWM:"), resident(daemon, "VmRSS:"));
            long stopping = System.nanoTime();
            daemon.destroy();
            daemon.waitFor();
            System.out.printf("ended within %.1f s%n", seconds(stopping));
        } finally {
            daemon.destroyForcibly();
        }
    }

    private void round(String phase, Process daemon) throws Exception {
        farm.reset();
        Spent before = spent(daemon);
        long start = System.nanoTime();
        command("poll", "--all", "--without-cool-down", "-c", file.toString()).start().waitFor();
        report(phase, start, before, settled(daemon));
    }

    /// Seconds of processor.
    private record Spent(double java, double database) {

        double inAll() {
            return java + database;
        }
    }

    private void report(String phase, long start, Spent before, Spent after) throws SQLException {
        DatabaseCounters now = DatabaseCounters.of(database());
        double java = after.java() - before.java();
        double database = after.database() - before.database();
        System.out.printf(
                "%-10s %9d %9.1f %9.2f %9.2f %9.2f %9.2f |  %s%n",
                phase,
                farm.requests(),
                seconds(start),
                java + database,
                java,
                database,
                (java + database) * 1000 / feeds,
                now.since(counters).perFeed(feeds));
        counters = now;
    }

    /// Waits until every feed was asked for and nothing is being worked on.
    private Spent settled(Process daemon) throws Exception {
        long deadline = System.nanoTime() + longest().toNanos();
        Spent last = spent(daemon);
        int quiet = 0;
        while (quiet < 2 && System.nanoTime() < deadline) {
            Thread.sleep(1000);
            Spent now = spent(daemon);
            boolean idle = now.inAll() - last.inAll() < IDLE && farm.requests() >= feeds;
            quiet = idle ? quiet + 1 : 0;
            last = now;
            if (!daemon.isAlive()) {
                throw new IllegalStateException("the daemon ended: see " + folder);
            }
        }
        return last;
    }

    /// Ten minutes, and more than the slowest phase takes of many feeds.
    private Duration longest() {
        return Duration.ofMinutes(10).plusMillis(50L * feeds);
    }

    private void tell() throws SQLException, IOException {
        Running database = database();
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            System.out.printf(
                    "  stored: %s entries; outcomes: %s%n",
                    counted(connection, "SELECT '', COUNT(*) FROM known_entry"),
                    counted(
                            connection,
                            "SELECT last_outcome, COUNT(*) FROM source GROUP BY last_outcome"));
            System.out.println(
                    "  " + DatabaseCounters.disk(folder.resolve("data"), entries(connection)));
        }
    }

    private static double entries(Connection connection) throws SQLException {
        return counted(connection, "SELECT '', COUNT(*) FROM known_entry").get("");
    }

    private static Map<String, Long> counted(Connection connection, String sql)
            throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    private Process start() throws IOException {
        return command("run", "-c", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private static ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(List.of("target/kiosque/bin/kiosque"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    private static Spent spent(Process daemon) {
        return new Spent(
                processor(daemon.toHandle()),
                daemon.descendants().mapToDouble(FarmBench::processor).sum());
    }

    private Running database() {
        return EmbeddedServer.running(folder.resolve("data/mariadb")).orElseThrow();
    }

    private static double processor(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1000.0;
    }

    private static long resident(Process daemon, String field) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + daemon.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    private static double seconds(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1000.0;
    }

    private String configuration() {
        var sources = new StringBuilder();
        for (int feed = 0; feed < feeds; feed++) {
            sources.append(
                    "  - { name: \"Feed %d\", url: \"%s\", tags: [all] }%n"
                            .formatted(feed, farm.url(feed)));
        }
        return """
        site: { title: Bench, language: fr, time-zone: Europe/Paris, public-url: "http://127.0.0.1:%1$d" }
        server: { listen: "127.0.0.1:%1$d" }
        database: { data: "%2$s" }
        network: { allow: ["127.0.0.0/8"] }
        polling: { per-host: { gap: 0s } }
        defaults: { every: 12h }
        sources:
        %3$s
        merged-feeds:
          - { slug: all, title: All, from: [all] }
        """
                .formatted(farm.freePort(), folder.resolve("data"), sources);
    }
}
