package kiosque.parse.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a document, or the server that sent it, claims its charset to be.
final class DeclaredCharset {

    private static final int DECLARATION = 1024;

    private static final Pattern XML_DECLARATION =
            Pattern.compile("<\\?xml\\b[^>]{0,200}?\\bencoding\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})");

    private static final Pattern META_CHARSET =
            Pattern.compile("(?i)<meta\\b[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})");

    private static final Pattern PARAMETER =
            Pattern.compile("(?i)[;\\s]charset\\s*=\\s*[\"']?\\s*([^\"';,\\s]{1,40})");

    /// The `charset` parameter of a `Content-Type`.
    static Optional<String> ofContentType(String contentType) {
        return first(PARAMETER, contentType);
    }

    /// The `encoding` of the XML declaration, or the charset of an HTML page's `meta`, read from bytes that agree with ASCII.
    static Optional<String> inAscii(byte[] body) {
        return in(body, StandardCharsets.ISO_8859_1);
    }

    /// The `encoding` of an XML declaration in EBCDIC, whose letters sit at the same places on every code page.
    static Optional<String> inEbcdic(byte[] body) {
        return in(body, Charset.forName("IBM037"));
    }

    private static Optional<String> in(byte[] body, Charset charset) {
        String start = new String(body, 0, Math.min(body.length, DECLARATION), charset);
        return first(XML_DECLARATION, start).or(() -> first(META_CHARSET, start));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
