package kiosque.fetch.wire;

import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;
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

/// What of a header that breaks the rules is borne, because it can mean one thing only.
public final class Lenience {

    /// Under that name stands a line of a header that is no field.
    private static final String NO_FIELD = "X-No-Field";

    private Lenience() {}

    /// The same length given twice is that length (RFC 9110, section 8.6), and the coding `identity` of old is none.
    public static final ContentLengthStrategy LENGTH =
            message -> {
                single(message);
                if (endsWithoutField(message)) {
                    throw new BrokenHead();
                }
                Header coding = message.getFirstHeader("Transfer-Encoding");
                if (coding != null && coding.getValue().strip().equalsIgnoreCase("identity")) {
                    message.removeHeaders("Transfer-Encoding");
                }
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
        List<String> lengths =
                Arrays.stream(message.getHeaders("Content-Length"))
                        .flatMap(header -> Arrays.stream(header.getValue().split(",", -1)))
                        .map(String::strip)
                        .distinct()
                        .toList();
        if (lengths.size() == 1) {
            message.removeHeaders("Content-Length");
            message.addHeader("Content-Length", lengths.getFirst());
        }
    }

    /// A line without a colon is passed over.
    public static final LineParser LINES =
            new LineParser() {
                @Override
                public RequestLine parseRequestLine(CharArrayBuffer buffer) throws ParseException {
                    return LazyLaxLineParser.INSTANCE.parseRequestLine(buffer);
                }

                @Override
                public StatusLine parseStatusLine(CharArrayBuffer buffer) throws ParseException {
                    return LazyLaxLineParser.INSTANCE.parseStatusLine(buffer);
                }

                @Override
                public Header parseHeader(CharArrayBuffer buffer) throws ParseException {
                    return buffer.indexOf(':') > 0
                            ? LazyLaxLineParser.INSTANCE.parseHeader(buffer)
                            : new BasicHeader(NO_FIELD, buffer.toString());
                }
            };
}
