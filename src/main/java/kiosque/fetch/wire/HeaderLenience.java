package kiosque.fetch.wire;

import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.LazyLaxLineParser;
import org.apache.hc.core5.http.message.LineParser;
import org.apache.hc.core5.http.message.RequestLine;
import org.apache.hc.core5.http.message.StatusLine;
import org.apache.hc.core5.util.CharArrayBuffer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What of a header that breaks the rules is borne, because it can mean one thing only.
public final class HeaderLenience {

    /// Under that name stands a line of a header that is no field.
    private static final String NO_FIELD = "X-No-Field";

    /// The same length given twice is that length (RFC 9110, section 8.6), one that is no number is none where the connection ends with the body, the coding `identity` of old is none, and
    /// `chunked` is applied once, however often two servers in a row say so.
    public static final ContentLengthStrategy LENGTH =
            message -> {
                single(message);
                if (endsWithoutField(message)) {
                    throw new BrokenHead();
                }
                plain(message);
                return DefaultContentLengthStrategy.INSTANCE.determineLength(message);
            };

    /// Nothing then tells a line that is no field from one that was cut in its middle.
    private static boolean endsWithoutField(HttpMessage message) {
        Header[] fields = message.getHeaders();
        return fields.length > 0
                && fields[fields.length - 1].getName().equals(NO_FIELD)
                && !message.containsHeader("Content-Length")
                && !message.containsHeader("Transfer-Encoding");
    }

    private static void single(HttpMessage message) {
        List<String> lengths = values(message, "Content-Length").distinct().toList();
        if (lengths.size() == 1) {
            message.removeHeaders("Content-Length");
            message.addHeader("Content-Length", lengths.getFirst());
        }
        boolean ends = values(message, "Connection").anyMatch("close"::equals);
        if (ends && lengths.stream().noneMatch(length -> length.matches("\\+?\\d+"))) {
            message.removeHeaders("Content-Length");
        }
    }

    /// A coding beneath `chunked` is told where it is looked for.
    private static void plain(HttpMessage message) {
        List<String> codings =
                values(message, "Transfer-Encoding")
                        .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                        .distinct()
                        .toList();
        boolean chunked = !codings.isEmpty() && codings.getLast().equals("chunked");
        if (chunked || codings.isEmpty()) {
            message.removeHeaders("Transfer-Encoding");
        }
        if (chunked) {
            message.addHeader("Transfer-Encoding", "chunked");
            codings.stream()
                    .filter(coding -> !coding.equals("chunked"))
                    .forEach(coding -> message.addHeader("Content-Encoding", coding));
        }
    }

    private static Stream<String> values(HttpMessage message, String name) {
        return Arrays.stream(message.getHeaders(name))
                .flatMap(header -> Arrays.stream(header.getValue().split(",", -1)))
                .map(value -> value.strip().toLowerCase(Locale.ROOT));
    }

    /// A line without a colon is passed over. Whatever version is claimed, what can be read is HTTP/1.
    public static final LineParser LINES =
            new LineParser() {
                @Override
                public RequestLine parseRequestLine(CharArrayBuffer buffer) throws ParseException {
                    return LazyLaxLineParser.INSTANCE.parseRequestLine(buffer);
                }

                @Override
                public StatusLine parseStatusLine(CharArrayBuffer buffer) throws ParseException {
                    StatusLine line = LazyLaxLineParser.INSTANCE.parseStatusLine(capitals(buffer));
                    if (line.getStatusCode() < 100) {
                        throw new ParseException("no status: " + line.getStatusCode());
                    }
                    return line.getProtocolVersion().getMajor() == 1
                            ? line
                            : new StatusLine(
                                    HttpVersion.HTTP_1_1,
                                    line.getStatusCode(),
                                    line.getReasonPhrase());
                }

                private static CharArrayBuffer capitals(CharArrayBuffer buffer) {
                    String line = buffer.toString();
                    if (!line.startsWith("http/")) {
                        return buffer;
                    }
                    var spelt = new CharArrayBuffer(line.length());
                    spelt.append("HTTP" + line.substring(4));
                    return spelt;
                }

                @Override
                public Header parseHeader(CharArrayBuffer buffer) throws ParseException {
                    return buffer.indexOf(':') > 0
                            ? LazyLaxLineParser.INSTANCE.parseHeader(buffer)
                            : new BasicHeader(NO_FIELD, buffer.toString());
                }
            };
}
