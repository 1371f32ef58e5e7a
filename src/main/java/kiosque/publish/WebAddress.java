package kiosque.publish;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Lets only absolute `http` and `https` addresses with a name or an IPv4 address out, in the characters of RFC 3986: RSS and its validators know no others, and nothing else is safe to click.
final class WebAddress {

    private static final String ALLOWED = ";/?:@&=+$.-_!~*'(),#";

    private WebAddress() {}

    /// The same address as every reader understands it; empty for what is relative, of another scheme, or no address at all.
    static Optional<String> of(String text) {
        String address = text.strip();
        int host = hostStart(address);
        if (host < 0) {
            return Optional.empty();
        }
        int end = hostEnd(address, host);
        String authority = authority(withoutLogin(address.substring(host, end)));
        if (authority.isEmpty()) {
            return Optional.empty();
        }
        String scheme = address.regionMatches(true, 0, "https", 0, 5) ? "https://" : "http://";
        return Optional.of(scheme + authority + encoded(address.substring(end)));
    }

    static Optional<String> of(Optional<String> text) {
        return text.flatMap(WebAddress::of);
    }

    private static int hostStart(String address) {
        if (address.regionMatches(true, 0, "https://", 0, 8)) {
            return 8;
        }
        return address.regionMatches(true, 0, "http://", 0, 7) ? 7 : -1;
    }

    private static int hostEnd(String address, int start) {
        for (int i = start; i < address.length(); i++) {
            if ("/?#\\".indexOf(address.charAt(i)) >= 0) {
                return i;
            }
        }
        return address.length();
    }

    /// A name and a password are nobody's business (RFC 9110, section 4.2.4), and what looks like a host before an `@` is there to deceive.
    private static String withoutLogin(String authority) {
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    private static String authority(String text) {
        if (text.startsWith(":") || text.startsWith(".")) {
            return "";
        }
        if (text.chars().allMatch(WebAddress::isHostCharacter)) {
            return text;
        }
        try {
            String ascii = IDN.toASCII(text, IDN.ALLOW_UNASSIGNED);
            return ascii.chars().allMatch(WebAddress::isHostCharacter) ? ascii : "";
        } catch (IllegalArgumentException notAName) {
            return "";
        }
    }

    private static boolean isHostCharacter(int c) {
        return isLetterOrDigit(c) || ".-_:~%".indexOf(c) >= 0;
    }

    private static String encoded(String rest) {
        if (rest.chars().allMatch(WebAddress::isAllowed)) {
            return rest;
        }
        var encoded = new StringBuilder(rest.length() + 16);
        for (int i = 0; i < rest.length(); ) {
            int point = rest.codePointAt(i);
            int width = Character.charCount(point);
            if (isAllowed(point) || isEscape(rest, i)) {
                encoded.appendCodePoint(point);
            } else if (point == '\\') {
                encoded.append('/');
            } else {
                append(encoded, rest.substring(i, i + width));
            }
            i += width;
        }
        return encoded.toString();
    }

    private static void append(StringBuilder encoded, String character) {
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append("%02X".formatted(b));
        }
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '%'
                && at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static boolean isAllowed(int c) {
        return isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0;
    }

    private static boolean isLetterOrDigit(int c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
