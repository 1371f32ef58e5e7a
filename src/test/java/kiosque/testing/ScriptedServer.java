package kiosque.testing;

import module java.base;

/// An origin server on loopback that does what a test tells it, right or wrong, and remembers what it was asked.
///
/// It speaks HTTP/1.1 on bare sockets, so that a script can send any bytes at all.
public final class ScriptedServer implements AutoCloseable {

    private final ServerSocket listener;
    private final String scheme;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();

    private volatile Script rest = Response.of(404);

    private ScriptedServer(ServerSocket listener, String scheme) {
        this.listener = listener;
        this.scheme = scheme;
        Thread.ofVirtual().name("scripted-server").start(this::accept);
    }

    /// On a free port of 127.0.0.1.
    public static ScriptedServer start() {
        return startAt("127.0.0.1");
    }

    /// On a free port of that loopback address.
    public static ScriptedServer startAt(String address) {
        try {
            return new ScriptedServer(bound(new ServerSocket(), address), "http");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Over TLS, with a certificate that nobody has reason to trust.
    public static ScriptedServer startSelfSigned() {
        try {
            var socket = SelfSigned.TLS.getServerSocketFactory().createServerSocket();
            return new ScriptedServer(bound(socket, "127.0.0.1"), "https");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Answers requests for that target, query included, by the script.
    public ScriptedServer on(String target, Script script) {
        scripts.put(target, script);
        return this;
    }

    /// Answers requests for that target by one script after another, the last one from then on.
    public ScriptedServer on(String target, Script first, Script... next) {
        var turn = new AtomicInteger();
        return on(
                target,
                (request, out) -> {
                    int now = turn.getAndIncrement();
                    Script script = now == 0 ? first : next[Math.min(now, next.length) - 1];
                    return script.answer(request, out);
                });
    }

    /// Answers requests for all other targets, instead of 404.
    public ScriptedServer otherwise(Script script) {
        rest = script;
        return this;
    }

    public URI url(String target) {
        return URI.create(scheme + "://" + authority() + target);
    }

    public String authority() {
        return listener.getInetAddress().getHostAddress() + ":" + port();
    }

    public int port() {
        return listener.getLocalPort();
    }

    /// All requests so far, in order.
    public List<Received> received() {
        return List.copyOf(received);
    }

    public List<Received> received(String target) {
        return received.stream().filter(request -> request.target().equals(target)).toList();
    }

    /// How many bytes of answers went out.
    public long sent() {
        return sent.get();
    }

    /// Connections that neither side has closed.
    public int openConnections() {
        return open.size();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private static ServerSocket bound(ServerSocket socket, String address) throws IOException {
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral(address), 0), 1024);
        return socket;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                int number = connections.incrementAndGet();
                Thread.ofVirtual()
                        .name("scripted-connection-" + number)
                        .start(() -> serve(socket, number));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket, int number) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            var out = new BufferedOutputStream(new Counted(socket.getOutputStream()));
            Script.After after = answerOne(in, out, number);
            while (after == Script.After.KEEP) {
                after = answerOne(in, out, number);
            }
            if (after == Script.After.RESET) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException _) {
            // the peer is gone, which scripts may well bring about
        } finally {
            open.remove(socket);
        }
    }

    private Script.After answerOne(InputStream in, OutputStream out, int number)
            throws IOException {
        List<String> head = head(in);
        if (head.isEmpty()) {
            return Script.After.CLOSE;
        }
        var request = new Received(number, head, body(in, head));
        received.add(request);
        Script script = scripts.getOrDefault(request.target(), rest);
        Script.After after = script.answer(request, out);
        out.flush();
        return after;
    }

    private static List<String> head(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            lines.add(line);
        }
        return lines;
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static byte[] body(InputStream in, List<String> head) throws IOException {
        for (String line : head) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                return in.readNBytes(Integer.parseInt(line.substring(15).strip()));
            }
        }
        return new byte[0];
    }

    private final class Counted extends OutputStream {

        private final OutputStream target;

        Counted(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int one) throws IOException {
            target.write(one);
            sent.incrementAndGet();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            target.write(bytes, offset, length);
            sent.addAndGet(length);
        }
    }
}
