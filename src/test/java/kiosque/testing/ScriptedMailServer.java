package kiosque.testing;

import module java.base;

/// A mail server that answers as a test wants it to: what begins with a word gets that answer, all else what is usual. Knows STARTTLS if it has a certificate.
public final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket door;
    private final Optional<SSLContext> tls;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private ScriptedMailServer(Optional<SSLContext> tls) throws IOException {
        this.door = new ServerSocket(0);
        this.tls = tls;
        Thread.ofVirtual().start(this::serve);
    }

    public static ScriptedMailServer start() throws IOException {
        return new ScriptedMailServer(Optional.empty());
    }

    public static ScriptedMailServer start(SSLContext tls) throws IOException {
        return new ScriptedMailServer(Optional.of(tls));
    }

    public int port() {
        return door.getLocalPort();
    }

    /// @param answer with its code; empty for hanging up without a word
    public ScriptedMailServer on(String beginning, String answer) {
        answers.put(beginning, answer);
        return this;
    }

    /// Every line that was sent here, letters too.
    public List<String> heard() {
        return List.copyOf(heard);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void converse(Socket plain) {
        try (plain) {
            Socket socket = plain;
            say(socket, "220 here");
            BufferedReader lines = lines(socket);
            boolean isLetter = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.add(line);
                if (isLetter && !line.equals(".")) {
                    continue;
                }
                String answer = answer(isLetter ? "." : line);
                if (answer.isEmpty()) {
                    return;
                }
                say(socket, answer);
                isLetter = answer.startsWith("354");
                if (line.equalsIgnoreCase("STARTTLS") && answer.startsWith("220")) {
                    socket = secured(socket);
                    lines = lines(socket);
                }
            }
        } catch (IOException _) {
            // The client has gone.
        }
    }

    private String answer(String line) {
        Optional<String> wanted =
                answers.entrySet().stream()
                        .filter(one -> line.startsWith(one.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst();
        if (wanted.isPresent()) {
            return wanted.get();
        }
        return switch (line.split(" ", 2)[0]) {
            case "EHLO" -> tls.isPresent() ? "250-here\r\n250 STARTTLS" : "250 here";
            case "STARTTLS" -> tls.isPresent() ? "220 go on" : "502 what?";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private Socket secured(Socket socket) throws IOException {
        var secured =
                (SSLSocket)
                        tls.orElseThrow()
                                .getSocketFactory()
                                .createSocket(socket, "localhost", socket.getPort(), true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        return secured;
    }

    private static BufferedReader lines(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void say(Socket socket, String answer) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
