package kiosque.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

/// A connection that sends what it is told, byte for byte, and reads answers without interpreting them: no client library smooths anything over.
public final class RawConnection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    /// What came back.
    @SuppressWarnings("ArrayRecordComponent") // read, not compared
    public record Response(String statusLine, List<String> head, byte[] body) {

        public int status() {
            return Integer.parseInt(statusLine.split(" ", 3)[1]);
        }

        public Optional<String> field(String name) {
            String prefix = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(line -> line.substring(prefix.length()).strip())
                    .reduce((one, other) -> one + " | " + other);
        }

        public String text() {
            return new String(body, UTF_8);
        }
    }

    public RawConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        in = socket.getInputStream();
    }

    /// One request on a connection of its own.
    public static Response ask(int port, String method, String target, String... fields) {
        try (var wire = new RawConnection(port)) {
            return wire.ask(method, target, fields);
        } catch (IOException e) {
            throw new AssertionError(method + " " + target + " was not answered", e);
        }
    }

    public Response ask(String method, String target, String... fields) throws IOException {
        var request =
                new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: reader.test\r\n");
        for (String field : fields) {
            request.append(field).append("\r\n");
        }
        send(request.append("\r\n").toString());
        return read(method.equals("HEAD"));
    }

    public void send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /// Sends, whether anybody listens or not.
    public void trickle(String bytes) {
        try {
            send(bytes);
        } catch (IOException gone) {
            return;
        }
    }

    Response read(boolean headOnly) throws IOException {
        String statusLine = line();
        var head = new ArrayList<String>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.add(line);
        }
        var response = new Response(statusLine, head, new byte[0]);
        int length = response.field("Content-Length").map(Integer::parseInt).orElse(0);
        boolean bodiless = headOnly || response.status() == 304 || response.status() == 204;
        return new Response(
                statusLine, List.copyOf(head), bodiless ? new byte[0] : in.readNBytes(length));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("closed after “" + line.toString(ISO_8859_1) + "”");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(ISO_8859_1);
    }
}
