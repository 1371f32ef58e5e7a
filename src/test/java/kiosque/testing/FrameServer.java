package kiosque.testing;

import module java.base;

/// An origin on loopback that speaks HTTP/2 frame by frame, so that it can refuse what no library lets a server refuse; and HTTP/1.1 with
/// whoever asks for that.
public final class FrameServer implements AutoCloseable {

    /// What it does with a stream.
    public enum Manner {
        SERVE,
        /// The connection is at an end, and the stream was not looked at.
        GO_AWAY,
        REFUSE_STREAM,
        WANT_HTTP_1,
        /// The connection is at an end because too much was asked.
        GO_AWAY_CALMLY,
        /// The same, though the stream was looked at.
        TAKE_AND_GO_AWAY_CALMLY,
        /// Says so, and the connection stays open.
        SAY_CALM,
        /// The same of the stream.
        CALM_STREAM,
        /// The connection is at an end, and the stream is the last that is looked at; no answer comes.
        TAKE_AND_GO_AWAY,
        /// The same, and the answer comes.
        SERVE_AND_GO_AWAY,
        /// An answer begins, and then too much was asked.
        BEGIN_AND_GO_AWAY_CALMLY,
        /// The connection is at an end, of which nothing is said.
        VANISH,
        /// Serves, and says something behind the body.
        TRAIL,
        /// Asks without end whether we are there, and listens to no answer.
        PING,
        /// Announces without end an answer that never begins.
        HINT,
        /// Sends empty pieces of a body without end.
        SEND_NOTHING
    }

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RESET = 3;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int GO_AWAY = 7;

    /// ENHANCE_YOUR_CALM.
    private static final int CALM = 11;

    private static final byte[] PREFACE =
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final SSLServerSocket listener;
    private final AtomicLong flooded = new AtomicLong();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Manner> manners;
    private final byte[] settings;
    private final byte[] body;

    /// @param settings the payload of its first frame
    /// @param manners what it does with one stream after another; the last from then on
    public FrameServer(String body, byte[] settings, Manner... manners) {
        this.body = body.getBytes(StandardCharsets.UTF_8);
        this.settings = settings;
        this.manners = List.of(manners);
        try {
            listener =
                    (SSLServerSocket) SelfSigned.TLS.getServerSocketFactory().createServerSocket();
            listener.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 64);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("frame-server").start(this::accept);
    }

    public URI url(String path) {
        return URI.create("https://127.0.0.1:" + listener.getLocalPort() + path);
    }

    /// `HTTP/2` or `HTTP/1.1` for each request, in order.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                SSLSocket socket = (SSLSocket) listener.accept();
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
                socket.setSSLParameters(parameters);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void serve(SSLSocket socket) {
        try (socket) {
            socket.startHandshake();
            var in = new DataInputStream(socket.getInputStream());
            var out = new DataOutputStream(socket.getOutputStream());
            if (socket.getApplicationProtocol().equals("h2")) {
                speakFrames(in, out);
            } else {
                speakLines(in, out);
            }
        } catch (IOException _) {
            // the peer has gone
        }
    }

    private void speakLines(DataInputStream in, OutputStream out) throws IOException {
        int newlines = 0;
        while (newlines < 2) {
            int next = in.read();
            newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
        }
        asked.add("HTTP/1.1");
        out.write(
                ("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: "
                                + body.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
    }

    private void speakFrames(DataInputStream in, DataOutputStream out) throws IOException {
        in.readNBytes(PREFACE.length);
        write(out, SETTINGS, 0, 0, settings);
        while (true) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            int stream = in.readInt();
            in.readNBytes(length);
            if (type == SETTINGS && (flags & 1) == 0) {
                write(out, SETTINGS, 1, 0, new byte[0]);
            } else if (type == HEADERS) {
                answer(out, stream);
            }
        }
    }

    private void answer(DataOutputStream out, int stream) throws IOException {
        Manner manner = manners.get(Math.min(asked.size(), manners.size() - 1));
        asked.add("HTTP/2");
        switch (manner) {
            case SERVE -> {
                write(out, HEADERS, 4, stream, new byte[] {(byte) 0x88});
                write(out, DATA, 1, stream, body);
            }
            case GO_AWAY -> goAway(out, 0, 0);
            case REFUSE_STREAM -> write(out, RESET, 0, stream, new byte[] {0, 0, 0, 7});
            case WANT_HTTP_1 -> write(out, RESET, 0, stream, new byte[] {0, 0, 0, 13});
            case GO_AWAY_CALMLY, SAY_CALM -> goAway(out, 0, CALM);
            case TAKE_AND_GO_AWAY_CALMLY -> goAway(out, stream, CALM);
            case TAKE_AND_GO_AWAY -> goAway(out, stream, 0);
            case VANISH -> throw new IOException("gone without a word");
            case SERVE_AND_GO_AWAY -> {
                goAway(out, stream, 0);
                write(out, HEADERS, 4, stream, new byte[] {(byte) 0x88});
                write(out, DATA, 1, stream, body);
            }
            case BEGIN_AND_GO_AWAY_CALMLY -> {
                write(out, HEADERS, 4, stream, new byte[] {(byte) 0x88});
                write(out, DATA, 0, stream, body);
                goAway(out, stream, CALM);
            }
            case CALM_STREAM -> write(out, RESET, 0, stream, new byte[] {0, 0, 0, 11});
            case TRAIL -> {
                write(out, HEADERS, 4, stream, new byte[] {(byte) 0x88});
                write(out, DATA, 0, stream, body);
                write(out, HEADERS, 5, stream, new byte[] {0, 1, 'x', 1, 'y'});
            }
            case PING -> flood(out, PING, 0, new byte[8]);
            case HINT -> flood(out, HEADERS, stream, new byte[] {8, 3, '1', '0', '3'});
            case SEND_NOTHING -> {
                write(out, HEADERS, 4, stream, new byte[] {(byte) 0x88});
                flood(out, DATA, stream, new byte[0]);
            }
        }
        if (manner.name().contains("GO_AWAY")) {
            throw new IOException("gone away");
        }
    }

    /// @param last the last stream that was looked at
    private static void goAway(DataOutputStream out, int last, int error) throws IOException {
        write(out, GO_AWAY, 0, 0, ByteBuffer.allocate(8).putInt(last).putInt(error).array());
    }

    /// Until the peer has had enough, many at a time.
    private void flood(DataOutputStream out, int type, int stream, byte[] payload)
            throws IOException {
        var one = new ByteArrayOutputStream();
        write(new DataOutputStream(one), type, type == HEADERS ? 4 : 0, stream, payload);
        byte[] frame = one.toByteArray();
        var many = new ByteArrayOutputStream();
        for (int i = 0; i < 1_000; i++) {
            many.writeBytes(frame);
        }
        while (!listener.isClosed()) {
            out.write(many.toByteArray());
            flooded.addAndGet(many.size());
        }
    }

    /// How many bytes of a flood went out.
    public long flooded() {
        return flooded.get();
    }

    private static void write(DataOutputStream out, int type, int flags, int stream, byte[] payload)
            throws IOException {
        out.writeByte(payload.length >> 16);
        out.writeShort(payload.length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(payload);
        out.flush();
    }
}
