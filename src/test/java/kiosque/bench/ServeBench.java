package kiosque.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import com.sun.management.OperatingSystemMXBean;

import kiosque.publish.cache.Rendition;
import kiosque.publish.merged.DerivedQuery;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.publish.merged.SiteSettings;
import kiosque.testing.MergedFeedBuilder;
import kiosque.web.Contents;
import kiosque.web.NoEntries;
import kiosque.web.WebServer;
import kiosque.web.feed.Documents;
import kiosque.web.ops.Metrics;
import kiosque.web.server.ServerSettings;

import java.lang.management.ManagementFactory;

/// How many answers a second, in full and 304, beside nginx with the same bytes as a file, and how long 99 of 100 answers to one connection take at most: one run, one machine, one client (wrk).
///
/// Needs `nginx` and `wrk`. The two take turns, and the median of the rounds' ratios counts: so a machine that others use tells the truth, too. Arguments: the seconds of each
/// measurement, 3 without, and the number of rounds, 5 without. Beside the rates stands what one answer costs in microseconds of processor, which others on the machine change less.
public final class ServeBench {
    private static final int LENGTH = 30_000;
    private static final int NGINX_PORT = 18_780;
    private static final String TAG = "\"bench-generation-1\"";
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern TAIL = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern ETAG = Pattern.compile("(?i)^etag: (.+)$", Pattern.MULTILINE);

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Files.createTempDirectory("serve-bench");
        byte[] document = "<entry>un titre, un résumé</entry>\n".repeat(2000).getBytes(UTF_8);
        byte[] body = Arrays.copyOf(document, LENGTH);
        Files.write(folder.resolve("france.atom"), body);
        Process nginx = nginx(folder);
        var contents =
                new Contents(
                        new OneFeed(body),
                        new NoEntries(),
                        List::of,
                        new Metrics(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
        try (var server =
                new WebServer(
                        new ServerSettings("127.0.0.1:0", Optional.empty()),
                        contents,
                        InstantSource.system())) {
            String ours = "http://127.0.0.1:" + server.start() + "/feeds/france.atom";
            String theirs = "http://127.0.0.1:" + NGINX_PORT + "/france.atom";
            wrk(ours, "X: warm-up", 5 * seconds);
            String tag = tag(theirs);
            List<Ratio> full = new ArrayList<>();
            List<Ratio> unmodified = new ArrayList<>();
            List<Double> ourTails = new ArrayList<>();
            List<Double> theirTails = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                full.add(
                        compare(
                                "full",
                                measured(ours, "X: y", seconds, ServeBench::ownTime),
                                measured(theirs, "X: y", seconds, () -> timeOf(nginx))));
                unmodified.add(
                        compare(
                                "304",
                                measured(
                                        ours,
                                        "If-None-Match: " + TAG,
                                        seconds,
                                        ServeBench::ownTime),
                                measured(
                                        theirs,
                                        "If-None-Match: " + tag,
                                        seconds,
                                        () -> timeOf(nginx))));
                ourTails.add(tail(ours, seconds));
                theirTails.add(tail(theirs, seconds));
            }
            System.out.printf(
                    "medians of %d ratios: full %.2f (processor %.2f), 304 %.2f (processor %.2f)%n",
                    rounds,
                    median(full, Ratio::rate),
                    median(full, Ratio::processor),
                    median(unmodified, Ratio::rate),
                    median(unmodified, Ratio::processor));
            System.out.printf(
                    "medians of 99 %% at one connection: kiosque %.2f ms, nginx %.2f ms%n",
                    median(ourTails, tail -> tail), median(theirTails, tail -> tail));
        } finally {
            nginx.destroy();
        }
    }

    /// @param rate answers a second
    /// @param cost nanoseconds of processor for one answer
    private record Measured(double rate, double cost) {}

    /// Ours to theirs: more is better.
    private record Ratio(double rate, double processor) {}

    private static <T> double median(List<T> measured, ToDoubleFunction<T> part) {
        return measured.stream().mapToDouble(part).sorted().toArray()[measured.size() / 2];
    }

    private static Ratio compare(String what, Measured ours, Measured theirs) {
        var ratio = new Ratio(ours.rate() / theirs.rate(), theirs.cost() / ours.cost());
        System.out.printf(
                "%-5s kiosque %,9.0f/s %6.1f us   nginx %,9.0f/s %6.1f us   ratio %.2f (processor"
                        + " %.2f)%n",
                what,
                ours.rate(),
                ours.cost() / 1000,
                theirs.rate(),
                theirs.cost() / 1000,
                ratio.rate(),
                ratio.processor());
        return ratio;
    }

    private static Measured measured(
            String url, String field, int seconds, LongSupplier processorTime) throws Exception {
        long before = processorTime.getAsLong();
        double rate = wrk(url, field, seconds);
        return new Measured(
                rate, (processorTime.getAsLong() - before) / Math.max(1, rate * seconds));
    }

    private static long ownTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long timeOf(Process server) {
        return server.descendants()
                .flatMap(one -> one.info().totalCpuDuration().stream())
                .mapToLong(Duration::toNanos)
                .sum();
    }

    private static Process nginx(Path folder) throws IOException, InterruptedException {
        String configuration =
                """
                daemon off; worker_processes 2; pid %1$s/nginx.pid; error_log %1$s/error.log;
                events { worker_connections 2048; }
                http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=10;
                  types { application/atom+xml atom; }
                  server { listen 127.0.0.1:%2$d; root %1$s; }
                }
                """
                        .formatted(folder, NGINX_PORT);
        Path file = Files.writeString(folder.resolve("nginx.conf"), configuration);
        Process nginx =
                new ProcessBuilder("nginx", "-p", folder.toString(), "-c", file.toString())
                        .inheritIO()
                        .start();
        Thread.sleep(1000);
        return nginx;
    }

    private static double wrk(String url, String field, int seconds) throws Exception {
        String output = run("wrk", "-t2", "-c64", "-d" + seconds + "s", "-H", field, url);
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(rate.group(1));
    }

    /// In milliseconds.
    private static double tail(String url, int seconds) throws Exception {
        String output = run("wrk", "-t1", "-c1", "-d" + seconds + "s", "--latency", url);
        Matcher tail = TAIL.matcher(output);
        if (!tail.find()) {
            throw new IllegalStateException(output);
        }
        double value = Double.parseDouble(tail.group(1));
        return switch (tail.group(2)) {
            case "us" -> value / 1000;
            case "ms" -> value;
            default -> value * 1000;
        };
    }

    private static String tag(String url) throws Exception {
        Matcher tag = ETAG.matcher(run("curl", "-sI", url).replace("\r", ""));
        return tag.find() ? tag.group(1) : "";
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return output;
    }

    /// One merged feed, in one format, that never changes.
    private record OneFeed(Rendition document, List<MergedFeedSettings> feeds)
            implements Documents {

        OneFeed(byte[] body) {
            this(
                    new Rendition(
                            Format.ATOM.mediaType(),
                            Instant.parse("2026-03-14T09:26:53Z"),
                            Map.of("identity", new Rendition.Body(body, TAG)),
                            Optional.empty(),
                            false),
                    List.of(
                            new MergedFeedBuilder("france")
                                    .title("La France")
                                    .entries(100)
                                    .perSource(20)
                                    .build()));
        }

        @Override
        public SiteSettings site() {
            return new SiteSettings(
                    "Bench", "fr", ZoneId.of("Europe/Paris"), URI.create("http://kiosque.test"));
        }

        @Override
        public Optional<Rendition> document(FeedKey feed, Format format) {
            return Optional.of(document);
        }

        @Override
        public Optional<Rendition> archive(FeedKey feed, int number, Format format) {
            return Optional.empty();
        }

        @Override
        public Optional<Rendition> derived(FeedKey feed, DerivedQuery query, Format format) {
            return Optional.empty();
        }

        @Override
        public Optional<Rendition> opml(Optional<String> slug) {
            return Optional.empty();
        }
    }
}
