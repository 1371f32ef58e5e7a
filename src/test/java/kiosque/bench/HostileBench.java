package kiosque.bench;

import kiosque.feed.Validators;
import kiosque.fetch.Access;
import kiosque.fetch.FetchRequest;
import kiosque.fetch.FetchSettings;
import kiosque.fetch.Fetcher;
import kiosque.testing.Response;
import kiosque.testing.Script;
import kiosque.testing.ScriptedServer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// What an answer that means harm costs in heap, and how it ends: a bomb, an endless body, an answer drop by drop, and a flood of headers.
///
/// Run with `-Xmx256m -Xmn4m -XX:+UseSerialGC`: in a nursery that small, the peak is what was held.
final class HostileBench {

    private static final int MIB = 1 << 20;

    private HostileBench() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, Script> attacks = new LinkedHashMap<>();
        attacks.put("/ordinary", Response.ok("<rss/>"));
        attacks.put("/bomb", Response.of(200).with("Content-Encoding", "gzip").body(bomb()));
        attacks.put("/endless", Script.endless("HTTP/1.1 200 OK\r\n\r\n", new byte[64 * 1024]));
        attacks.put("/slow", HostileBench::dropByDrop);
        attacks.put("/headers", HostileBench::headers);
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

    /// A GiB of blanks in a MiB.
    private static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            byte[] blanks = new byte[MIB];
            for (int i = 0; i < 1024; i++) {
                gzip.write(blanks);
            }
        }
        return packed.toByteArray();
    }

    private static Script.After dropByDrop(Object request, OutputStream out) throws IOException {
        out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n"));
        while (true) {
            out.write(' ');
            out.flush();
            pause();
        }
    }

    /// Eight MiB of them.
    private static Script.After headers(Object request, OutputStream out) throws IOException {
        out.write(bytes("HTTP/1.1 200 OK\r\n"));
        byte[] field = bytes("X-Flood: " + "x".repeat(1000) + "\r\n");
        for (int sent = 0; sent < 8 * MIB; sent += field.length) {
            out.write(field);
        }
        out.write(bytes("Content-Length: 0\r\n\r\n"));
        return Script.After.CLOSE;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
