package kiosque.dedupe;

import java.nio.charset.StandardCharsets;

/// Percent-encoding in one spelling: unreserved characters bare, everything else with upper-case digits (RFC 3986, section 6.2.2).
final class Percent {

    private static final String UNRESERVED =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

    private Percent() {}

    static String normalise(String text) {
        if (text.chars().allMatch(c -> c > ' ' && c < 127 && c != '%')) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            if (c == '%' && isEscape(text, at)) {
                octet(out, Integer.parseInt(text, at + 1, at + 3, 16));
                at += 3;
            } else {
                if (c > ' ' && c < 127 && c != '%') {
                    out.append((char) c);
                } else {
                    for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                        octet(out, octet & 0xff);
                    }
                }
                at += Character.charCount(c);
            }
        }
        return out.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0
                && text.charAt(at + 1) < 128
                && text.charAt(at + 2) < 128;
    }

    private static void octet(StringBuilder out, int octet) {
        boolean bare = UNRESERVED.indexOf(octet) >= 0;
        if (bare) {
            out.append((char) octet);
        } else {
            out.append('%')
                    .append(Character.toUpperCase(Character.forDigit(octet >> 4, 16)))
                    .append(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
        }
    }
}
