package kiosque.bench;

import module java.base;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.ZstdOutputStream;

import kiosque.testing.Received;
import kiosque.testing.Response;
import kiosque.testing.Script;

/// Answers that mean harm, by name: to the connection, to the memory, to the parser, to what makes HTML safe, to what looks for stories. Those that are documents are another one each time.
final class HostileAnswers {

    private static final int MIB = 1 << 20;

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n";

    @FunctionalInterface
    private interface Packing {
        OutputStream around(OutputStream out) throws IOException;
    }

    /// @param forbidden an address that nobody may be led to
    static Map<String, Script> all(String forbidden) throws IOException {
        Map<String, Script> attacks = new LinkedHashMap<>();
        connection(attacks, forbidden);
        memory(attacks);
        document(attacks, forbidden);
        entries(attacks);
        return attacks;
    }

    private static void connection(Map<String, Script> attacks, String forbidden) {
        attacks.put("endless", Script.endless(HEAD + "\r\n", new byte[64 * 1024]));
        attacks.put("endless status line", Script.endless("HTTP/1.1 200 ", new byte[4096]));
        attacks.put(
                "endless chunks",
                Script.endless(
                        HEAD + "Transfer-Encoding: chunked\r\n\r\n",
                        bytes("1;" + "x".repeat(4000) + "\r\n<\r\n")));
        attacks.put("for ever 100", Script.endless("", bytes("HTTP/1.1 100 Continue\r\n\r\n")));
        attacks.put("drop by drop", HostileAnswers::dropByDrop);
        attacks.put("headers", HostileAnswers::headers);
        attacks.put("silence", (_, _) -> pause(60_000));
        attacks.put("reset", HostileAnswers::reset);
        attacks.put(
                "wrong length",
                Script.raw(HEAD + "Content-Length: 9\r\n\r\n" + rss("").repeat(99)));
        attacks.put(
                "wrong chunks", Script.raw(HEAD + "Transfer-Encoding: chunked\r\n\r\n-1\r\n<rss>"));
        attacks.put("no HTTP", Script.raw("SSH-2.0-OpenSSH\r\n".repeat(500)));
        attacks.put(
                "to itself",
                (request, out) -> Response.redirect(302, request.target()).answer(request, out));
        attacks.put("elsewhere", Response.redirect(301, forbidden));
        attacks.put("to a file", Response.redirect(302, "file:///etc/passwd"));
    }

    private static void memory(Map<String, Script> attacks) throws IOException {
        Brotli4jLoader.ensureAvailability();
        attacks.put("gzip bomb", packed("gzip", GZIPOutputStream::new));
        attacks.put(
                "brotli bomb",
                packed("br", out -> new BrotliOutputStream(out, Encoder.Parameters.create(1))));
        attacks.put("zstd bomb", packed("zstd", ZstdOutputStream::new));
        attacks.put(
                "one long text",
                feed(turn -> rss(item(turn, "x", "<p>" + "long ".repeat(2 * MIB)))));
        attacks.put("one long title", feed(turn -> rss(item(turn, "long ".repeat(MIB), "x"))));
        attacks.put(
                "a long guid",
                feed(turn -> rss(item(turn, "x", "x").replace("-0<", "é".repeat(MIB) + "<"))));
        attacks.put(
                "many entries",
                feed(turn -> rss(items(turn, 40_000, n -> "Une nouvelle " + n, "Le texte."))));
        attacks.put("an open comment", feed(turn -> "<rss><!-- " + turn + " nothing ".repeat(MIB)));
        attacks.put(
                "json array",
                feed(turn ->
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":"
                                + "[".repeat(MIB)));
        attacks.put(
                "json text",
                feed(turn ->
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"x\",\"items\":[{\"id\":\"%d\",\"content_html\":\"%s\"}]}"
                                .formatted(turn, "\\u0000\\ud800<i>".repeat(MIB / 2))));
    }

    private static void document(Map<String, Script> attacks, String forbidden) {
        attacks.put("deep", feed(turn -> "<rss>" + turn + "<a>".repeat(200_000)));
        attacks.put(
                "attributes",
                feed(turn ->
                        "<rss " + numbered(200_000, n -> "a" + n + "='" + turn + "' ") + "/>"));
        attacks.put("laughs", feed(turn -> laughs() + rss(item(turn, "&l9;", "&l9;"))));
        attacks.put(
                "a foreign entity",
                feed(turn ->
                        "<!DOCTYPE rss [<!ENTITY e SYSTEM \"%s\"><!ENTITY %% f SYSTEM \"file:///etc/passwd\"> %%f;]>%s"
                                .formatted(forbidden, rss(item(turn, "&e;", "&e;")))));
        attacks.put("ampersands", feed(turn -> rss(item(turn, "x", "&amp;".repeat(2 * MIB)))));
        attacks.put(
                "illegal characters",
                feed(turn ->
                        rss(item(turn, "&#0;&#xFFFE;&#xD800;\u0001".repeat(9999), "\u0000&#1;"))));
        attacks.put(
                "namespaces",
                feed(turn ->
                        "<rss "
                                + numbered(20_000, n -> "xmlns:n" + n + "='urn:" + turn + n + "' ")
                                + "><channel/></rss>"));
        attacks.put(
                "not well-formed",
                feed(turn ->
                        "<rss>" + turn + numbered(300_000, n -> "<a" + n % 100 + "></b>&" + n)));
    }

    private static void entries(Map<String, Script> attacks) {
        attacks.put("deep html", feed(turn -> rss(item(turn, "x", "&lt;div&gt;".repeat(100_000)))));
        attacks.put(
                "wide html",
                feed(turn -> rss(item(turn, "x", "&lt;b&gt;y&lt;/b&gt;".repeat(200_000)))));
        attacks.put(
                "tables",
                feed(turn ->
                        rss(
                                item(
                                        turn,
                                        "x",
                                        "&lt;table&gt;&lt;td&gt;&lt;a&gt;&lt;p&gt;"
                                                .repeat(40_000)))));
        attacks.put(
                "addresses",
                feed(turn ->
                        rss(
                                item(
                                        turn,
                                        "x",
                                        "&lt;img srcset='"
                                                + "http://[::1,/../%zz 1x,".repeat(40_000)
                                                + "'&gt;"))));
        attacks.put(
                "categories",
                feed(turn ->
                        rss(
                                "<item><guid>"
                                        + turn
                                        + "</guid><title>x</title>"
                                        + numbered(
                                                100_000,
                                                n ->
                                                        "<category>"
                                                                + n
                                                                + "</category><enclosure"
                                                                + " url='http://["
                                                                + n
                                                                + "'/>")
                                        + "</item>")));
        attacks.put(
                "dates",
                feed(turn ->
                        rss(
                                items(turn, 1000, n -> "Du jour " + n, "x")
                                        .replace(
                                                "</item>",
                                                "<pubDate>99999999999 Feb -1 25:61:61"
                                                        + " +9999</pubDate></item>"))));
        attacks.put(
                "always another guid",
                feed(turn ->
                        rss(
                                items(
                                        turn,
                                        1000,
                                        n -> "La même nouvelle de Paris " + n % 7,
                                        "Le même texte."))));
        attacks.put(
                "always other words",
                feed(turn -> rss(items(turn, 1000, n -> words(turn + n), words(turn)))));
    }

    /// Eight GiB when all are told.
    private static String laughs() {
        return "<!DOCTYPE rss [<!ENTITY l0 \"ha\">"
                + numbered(
                        9,
                        n -> "<!ENTITY l" + (n + 1) + " \"" + ("&l" + n + ";").repeat(10) + "\">")
                + "]>";
    }

    private static String words(long seed) {
        return numbered(20, n -> Long.toString(Math.abs((seed + 1) * 7919 * (n + 3)), 36) + " ");
    }

    private static String numbered(long count, LongFunction<String> each) {
        return LongStream.range(0, count).mapToObj(each).collect(Collectors.joining());
    }

    private static String items(long turn, int count, LongFunction<String> title, String text) {
        return numbered(count, n -> item(turn * count + n, title.apply(n), text));
    }

    private static String item(long number, String title, String text) {
        return "<item><guid isPermaLink=\"false\">%d-0</guid><title>%s</title><description>%s</description></item>"
                .formatted(number, title, text);
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>x</title>" + items + "</channel></rss>";
    }

    private static Script feed(LongFunction<String> document) {
        var turn = new AtomicLong();
        return (request, out) ->
                Response.ok(document.apply(turn.incrementAndGet()))
                        .with("Content-Type", "application/xml; charset=utf-8")
                        .answer(request, out);
    }

    /// A GiB of blanks.
    private static Script packed(String coding, Packing packing) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = packing.around(packed)) {
            byte[] blanks = bytes(" ".repeat(MIB));
            for (int i = 0; i < 1024; i++) {
                out.write(blanks);
            }
        }
        return Response.of(200).with("Content-Encoding", coding).body(packed.toByteArray());
    }

    private static Script.After dropByDrop(Received request, OutputStream out) throws IOException {
        out.write(bytes(HEAD + "Content-Length: 1000000\r\n\r\n"));
        while (true) {
            out.write(' ');
            out.flush();
            pause(500);
        }
    }

    /// Eight MiB of them.
    private static Script.After headers(Received request, OutputStream out) throws IOException {
        out.write(bytes("HTTP/1.1 200 OK\r\n"));
        byte[] field = bytes("X-Flood: " + "x".repeat(1000) + "\r\n");
        for (int sent = 0; sent < 8 * MIB; sent += field.length) {
            out.write(field);
        }
        out.write(bytes("Content-Length: 0\r\n\r\n"));
        return Script.After.CLOSE;
    }

    private static Script.After reset(Received request, OutputStream out) throws IOException {
        out.write(bytes(HEAD + "Content-Length: 99999\r\n\r\n<rss><channel><item>"));
        out.flush();
        return Script.After.RESET;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Script.After pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Script.After.CLOSE;
    }
}
