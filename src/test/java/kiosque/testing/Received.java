package kiosque.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A request as it came over the wire: one char per byte in all its text.
///
/// @param connection the number of the connection that it came on, from 1
/// @param head the request line and the header fields, each as sent
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Received(int connection, List<String> head, byte[] body) {

    public Received {
        head = List.copyOf(head);
    }

    public String method() {
        return requestLine()[0];
    }

    /// The request target, byte for byte.
    public String target() {
        return requestLine()[1];
    }

    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    public List<String> headers(String name) {
        return head.stream()
                .skip(1)
                .filter(line ->
                        line.toLowerCase(Locale.ROOT)
                                .startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
    }

    /// The names of all header fields, in order.
    public List<String> names() {
        return head.stream().skip(1).map(line -> line.substring(0, line.indexOf(':'))).toList();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private String[] requestLine() {
        return head.getFirst().split(" ", -1);
    }

    @Override
    public String toString() {
        return head + (body.length == 0 ? "" : " " + Arrays.toString(body));
    }
}
