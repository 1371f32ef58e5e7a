package kiosque.bench;

import kiosque.feed.Validators;
import kiosque.fetch.FetchRequest;
import kiosque.fetch.Fetcher;
import kiosque.fetch.setting.Access;
import kiosque.fetch.setting.FetchSettings;
import kiosque.testing.Response;
import kiosque.testing.Script;
import kiosque.testing.ScriptedServer;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What an answer that means harm costs in heap, and how it ends: a bomb, an endless body, an answer drop by drop, and a flood of headers.
///
/// Run with `-Xmx256m -Xmn4m -XX:+UseSerialGC`: in a nursery that small, the peak is what was held.
final class HostileBench {

    private static final int MIB = 1 << 20;

    public static void main(String[] arguments) throws IOException {
        Map<String, Script> attacks = new LinkedHashMap<>();
        attacks.put("/ordinary", Response.ok("<rss/>"));
        Map<String, Script> known = HostileAnswers.all("http://127.9.0.1/");
        for (String name : List.of("gzip bomb", "endless", "drop by drop", "headers")) {
            attacks.put("/" + name.replace(' ', '-'), known.get(name));
        }
        var settings =
                new FetchSettings(
                        "Kiosque/bench",
                        Duration.ofSeconds(5),
                        List.of("127.0.0.0/8"),
                        Optional.empty());
        try (var server = ScriptedServer.start();
                var fetcher = new Fetcher(settings, InstantSource.system())) {
            attacks.forEach(server::on);
            for (String attack : attacks.keySet()) {
                System.out.println(attack + ": " + cost(fetcher, server, attack));
            }
        }
    }

    private static String cost(Fetcher fetcher, ScriptedServer server, String attack) {
        var request = new FetchRequest(server.url(attack), Validators.NONE, Access.DEFAULT);
        System.gc();
        long before = heap().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long began = System.nanoTime();
        String outcome = fetcher.fetch(request).toString();
        double seconds = (System.nanoTime() - began) / 1e9;
        long peak = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return "%.1f MiB of heap at most, %.1f s, %s"
                .formatted(
                        (double) (peak - before) / MIB,
                        seconds,
                        outcome.substring(0, Math.min(100, outcome.length())));
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
