package kiosque.testing;

import module java.base;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// Shows pieces of HTML to headless Chromium, each in a page of its own, and tells which of them ran anything.
/// A call of `kq()` counts, and so does whatever the browser's own Content Security Policy sees starting, clicked or not.
public final class ScriptWatch implements AutoCloseable {

    public static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final String SENSOR =
            """
            <!doctype html><html><head><meta charset="utf-8"><title>t</title><script nonce="ours">
            (() => {
              const tell = () => { try { parent.told(INDEX) } catch (e) {} };
              window.kq = tell;
              document.addEventListener('securitypolicyviolation', tell);
              window.onerror = () => true;
            })();
            </script></head><body><article id="piece">PIECE</article></body></html>
            """;

    private static final String DRIVER =
            """
            <!doctype html><meta charset="utf-8"><body><script>
            const heard = new Set();
            window.told = index => heard.add(index);
            window.kq = () => {};
            const sleep = ms => new Promise(done => setTimeout(done, ms));
            async function show(index) {
              const frame = document.createElement('iframe');
              frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
              const loaded = new Promise(done => frame.onload = done);
              frame.src = '/piece/' + index;
              document.body.appendChild(frame);
              await Promise.race([loaded, sleep(2000)]);
              await sleep(60);
              try {
                const page = frame.contentDocument;
                for (const link of page.querySelectorAll('a, area, svg *')) {
                  if (/^javascript/i.test(link.protocol || '')) { link.removeAttribute('target'); link.click(); }
                }
                const again = page.createElement('div');
                page.body.appendChild(again);
                again.innerHTML = page.getElementById('piece').innerHTML;
                await sleep(40);
              } catch (e) {}
              frame.remove();
            }
            (async () => {
              for (let at = 0; at < COUNT; at += 32) {
                await Promise.all(Array.from({length: Math.min(32, COUNT - at)}, (_, i) => show(at + i)));
                await fetch('/heard', {method: 'POST', body: [...heard].join(',')});
              }
              await fetch('/done', {method: 'POST', body: [...heard].join(',')});
            })();
            </script>
            """;

    private final HttpServer server;
    private final Path profile;
    private final Process browser;
    private final Set<Integer> ran = new ConcurrentSkipListSet<>();
    private final CountDownLatch done = new CountDownLatch(1);

    public ScriptWatch(List<String> pieces) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/", exchange -> answer(exchange, DRIVER.replace("COUNT", "" + pieces.size())));
        server.createContext("/piece/", exchange -> showPiece(exchange, pieces));
        server.createContext("/heard", this::hear);
        server.createContext(
                "/done",
                exchange -> {
                    hear(exchange);
                    done.countDown();
                });
        server.start();
        profile = Files.createTempDirectory("kiosque-chromium");
        browser =
                new ProcessBuilder(
                                CHROMIUM.toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-extensions",
                                "--disable-dev-shm-usage",
                                "--mute-audio",
                                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
                                "--user-data-dir=" + profile,
                                "http://127.0.0.1:" + server.getAddress().getPort() + "/")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
    }

    /// The indices of the pieces that ran something.
    public Set<Integer> ran() throws InterruptedException {
        if (!done.await(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the browser has not finished");
        }
        return ran;
    }

    /// Those that ran something by then: what nobody has cleaned may well keep a browser from ever finishing.
    public Set<Integer> ranWithin(Duration patience) throws InterruptedException {
        boolean unused = done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        return ran;
    }

    private void hear(HttpExchange exchange) throws IOException {
        String indices =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Stream.of(indices.split(",", -1))
                .filter(it -> !it.isEmpty())
                .map(Integer::valueOf)
                .forEach(ran::add);
        answer(exchange, "");
    }

    private static void showPiece(HttpExchange exchange, List<String> pieces) throws IOException {
        String index = exchange.getRequestURI().getPath().substring("/piece/".length());
        exchange.getResponseHeaders()
                .set("Content-Security-Policy-Report-Only", "script-src 'nonce-ours'");
        answer(
                exchange,
                SENSOR.replace("INDEX", index)
                        .replace("PIECE", pieces.get(Integer.parseInt(index))));
    }

    private static void answer(HttpExchange exchange, String page) throws IOException {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() throws IOException {
        browser.descendants().forEach(ProcessHandle::destroyForcibly);
        browser.destroyForcibly();
        server.stop(0);
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
