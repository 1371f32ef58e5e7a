package kiosque.bench;

import kiosque.store.embedded.EmbeddedServer;
import kiosque.store.embedded.EmbeddedServer.Running;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The installed daemon, killed again and again while something new comes in all the time, alone, with its database, or one node of two: what is lost, what is there twice, and who is
/// asked too early.
///
/// Needs `target/kiosque` (from `mvn package`) and Linux. Arguments: how often, 100 without; then which of `daemon`, `database`, `both` and `nodes`, all without. A pause of a node is longer than
/// a lease, so `nodes` takes half a minute a time. `galera` is `nodes` on three servers that replicate to each other, of which one is disturbed at a time, too. `disk`, which needs root, kills nobody but fills the disk of the data: down to what polling leaves free, or to the last byte.
public final class Endurance {

    private static final int FEEDS = 30;
    private static final int HOSTS = 15;
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Duration GAP = Duration.ofSeconds(1);

    /// Entries that become safe between one kill and the next, at least, and how many more may: a kill after which nothing has come in yet proves nothing.
    private static final int FEWEST = 10;

    private static final int MORE = 80;

    /// After a start or a kill, until something is asked for again.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// In MB.
    private static final long RESERVE = 100;

    private static final Duration LONGEST_FULL = Duration.ofSeconds(20);

    /// Longer than a lease.
    private static final Duration LONG_PAUSE = Duration.ofSeconds(65);

    private final Path folder;
    private final Witness witness;
    private final Random random = new Random();
    private Duration longestSilence = Duration.ZERO;
    private int lateEnds;

    private Endurance(Path folder, Witness witness) {
        this.folder = folder;
        this.witness = witness;
    }

    public static void main(String[] arguments) throws Exception {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        List<String> kinds =
                arguments.length > 1
                        ? List.of(arguments).subList(1, arguments.length)
                        : List.of("daemon", "database", "both", "nodes");
        System.out.printf(
                "%-9s %5s %9s %7s %6s %8s %13s %13s %11s %16s%n",
                "killed",
                "times",
                "requests",
                "safe",
                "lost",
                "doubled",
                "source early",
                "host early",
                "asked again",
                "longest silence");
        for (String kind : kinds) {
            Path folder = Files.createTempDirectory("kiosque-endurance");
            try (var witness = new Witness(FEEDS, HOSTS, EVERY, GAP)) {
                new Endurance(folder, witness).run(kind, times);
            }
        }
    }

    private void run(String kind, int times) throws Exception {
        switch (kind) {
            case "nodes" -> twoNodes(times);
            case "galera" -> cluster(times);
            case "disk" -> fullDisk(times);
            default -> oneDaemon(kind, times);
        }
    }

    private void oneDaemon(String kind, int times) throws Exception {
        InstalledDaemon daemon =
                InstalledDaemon.start(configuration("kiosque.yaml", data()), log());
        try {
            for (int i = 0; i < times; i++) {
                awaitRequest();
                awaitEntries();
                kill(kind, daemon);
            }
            awaitRequest();
            awaitEntries();
            report(
                    kind,
                    times,
                    EmbeddedServer.running(folder.resolve("data/mariadb")).orElseThrow());
        } finally {
            daemon.end();
        }
    }

    private void kill(String kind, InstalledDaemon daemon) throws Exception {
        while (daemon.database().isEmpty()) { // not started again yet
            Thread.sleep(100);
        }
        ProcessHandle database = daemon.database().orElseThrow();
        if (!kind.equals("daemon")) {
            database.destroyForcibly();
        }
        if (!kind.equals("database")) {
            daemon.kill();
            daemon.again();
        }
    }

    /// Half of the times to the last byte, at once and in the middle of whatever is being written.
    private void fullDisk(int times) throws Exception {
        var disk = new SmallDisk(folder, "700M");
        Path data = disk.path().resolve("data");
        InstalledDaemon daemon =
                InstalledDaemon.start(
                        configuration(
                                "kiosque.yaml",
                                "{ data: \"%s\", reserve: %dMB }".formatted(data, RESERVE)),
                        log());
        try {
            for (int i = 0; i < times; i++) {
                awaitRequest();
                awaitEntries();
                disk.fill(random.nextBoolean() ? 0 : random.nextLong(RESERVE * 1_000_000));
                Thread.sleep(random.nextLong(LONGEST_FULL.toMillis()));
                disk.makeRoom();
            }
            awaitRequest();
            awaitEntries();
            report("disk", times, EmbeddedServer.running(data.resolve("mariadb")).orElseThrow());
        } finally {
            daemon.end();
            disk.unmount();
        }
    }

    /// Two on one database; what happens to which is drawn.
    private void twoNodes(int times) throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(folder.resolve("mariadb"))) {
            nodes(
                    "nodes",
                    times,
                    new Running(server.url(), server.user(), server.password()),
                    this::disturb);
        }
    }

    /// Two on three database servers: one of the five is disturbed at a time.
    private void cluster(int times) throws Exception {
        try (var servers = new Galera(folder.resolve("galera"))) {
            nodes(
                    "galera",
                    times,
                    servers.address(),
                    node -> {
                        if (random.nextInt(5) < 2) {
                            disturb(node);
                        } else {
                            disturb(servers, random.nextInt(3));
                        }
                    });
        }
    }

    @FunctionalInterface
    private interface Disturbance {
        void of(InstalledDaemon node) throws Exception;
    }

    private void nodes(String kind, int times, Running database, Disturbance disturbance)
            throws Exception {
        String settings =
                "{ url: \"%s\", user: \"%s\", password: \"%s\" }"
                        .formatted(database.url(), database.user(), database.password());
        List<InstalledDaemon> nodes = new ArrayList<>();
        try {
            for (String name : List.of("one", "two")) {
                nodes.add(InstalledDaemon.start(configuration(name + ".yaml", settings), log()));
                awaitRequest();
            }
            for (int i = 0; i < times; i++) {
                awaitEntries();
                disturbance.of(nodes.get(random.nextInt(2)));
                awaitRequest();
            }
            awaitEntries();
            report(kind, times, database);
        } finally {
            for (InstalledDaemon node : nodes) {
                node.end();
            }
        }
    }

    private void disturb(Galera servers, int one) throws Exception {
        switch (random.nextInt(3)) {
            case 0 -> {
                servers.pause(one);
                Thread.sleep(LONG_PAUSE.dividedBy(3));
                servers.resume(one);
            }
            case 1 -> {
                servers.kill(one);
                awaitEntries();
                servers.again(one);
            }
            default -> {
                servers.end(one);
                servers.again(one);
            }
        }
    }

    private void disturb(InstalledDaemon node) throws Exception {
        switch (random.nextInt(3)) {
            case 0 -> {
                node.pause();
                Thread.sleep(LONG_PAUSE);
                node.resume();
            }
            case 1 -> {
                node.kill();
                node.again();
            }
            default -> {
                lateEnds += node.end() ? 0 : 1;
                node.again();
            }
        }
    }

    /// Until somebody asks for something from now on.
    private void awaitRequest() throws InterruptedException {
        int before = witness.seen().requests();
        long start = System.nanoTime();
        while (witness.seen().requests() == before) {
            Thread.sleep(20);
            awaitSomebody();
        }
        Duration silence = Duration.ofNanos(System.nanoTime() - start);
        longestSilence = silence.compareTo(longestSilence) > 0 ? silence : longestSilence;
    }

    /// Until some more are safe, and then for less than an interval.
    private void awaitEntries() throws InterruptedException {
        int enough = witness.safeEntries() + FEWEST + random.nextInt(MORE);
        while (witness.safeEntries() < enough) {
            Thread.sleep(20);
            awaitSomebody();
        }
        Thread.sleep(random.nextLong(EVERY.toMillis()));
    }

    private void awaitSomebody() {
        if (witness.silence().compareTo(PATIENCE) > 0) {
            throw new IllegalStateException("nothing is asked for any more: see " + folder);
        }
    }

    private void report(String kind, int times, Running database) throws SQLException {
        Books books = Books.of(witness, database);
        Witness.Seen seen = witness.seen();
        System.out.printf(
                "%-9s %5d %9d %7d %6d %8d %13d %13d %11d %14.1f s%s%s%n",
                kind,
                times,
                seen.requests(),
                books.safe(),
                books.lost(),
                books.doubled(),
                seen.sourcesEarly(),
                seen.hostsEarly(),
                seen.again(),
                longestSilence.toMillis() / 1000.0,
                books.gaps() == 0 ? "" : "; the merged feed has " + books.gaps() + " gaps",
                lateEnds == 0 ? "" : "; " + lateEnds + " ended late");
    }

    private Path log() {
        return folder.resolve("log");
    }

    private String data() {
        return "{ data: \"%s\" }".formatted(folder.resolve("data"));
    }

    private Path configuration(String name, String database) throws IOException {
        var sources = new StringBuilder();
        for (int feed = 0; feed < witness.feeds(); feed++) {
            sources.append(
                    "  - { name: \"Journal %d\", url: \"%s\", tags: [all] }%n"
                            .formatted(feed, witness.url(feed)));
        }
        return Files.writeString(
                folder.resolve(name),
                """
                site: { title: Endurance, language: fr, time-zone: Europe/Paris, public-url: "http://127.0.0.1:%1$d" }
                server: { listen: "127.0.0.1:%1$d" }
                database: %2$s
                network: { allow: ["127.0.0.0/8"] }
                polling: { per-host: { gap: %3$ds } }
                defaults: { every: %4$ds }
                sources:
                %5$s
                merged-feeds:
                  - { slug: all, title: All, from: [all], stories: off }
                """
                        .formatted(
                                freePort(), database, GAP.toSeconds(), EVERY.toSeconds(), sources));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
