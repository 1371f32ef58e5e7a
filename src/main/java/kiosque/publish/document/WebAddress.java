package kiosque.publish.document;

import kiosque.text.HostName;
import kiosque.text.HtmlWords;
import kiosque.text.PercentEncoding;

import java.util.Optional;
import java.util.regex.Pattern;

/// Lets only absolute `http` and `https` addresses with a name or an IPv4 address out, in the characters of RFC 3986: RSS and its validators know no others, and nothing else is safe to click.
final class WebAddress {

    private static final String ALLOWED = ";/?:@&=+$.-_!~*'(),#";

    /// A reference that opens a tag without a semicolon, its last character apart.
    private static final Pattern OPEN_REFERENCE =
            Pattern.compile(
                    "(&(?:(?:amp|AMP|#0*38|#[xX]0*26))*(?:l|L|#0*6|#[xX]0*3))([tT0cC])(?=[/!?A-Za-z])");

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
        return Optional.of(
                scheme + authority + untagged(withOneFragment(encoded(address.substring(end)))));
    }

    /// So that nothing in it reads as a tag to who takes the address for HTML: what ends a reference is written in another way.
    private static String untagged(String rest) {
        if (rest.indexOf('&') < 0 || HtmlWords.resolvedThoroughly(rest).indexOf('<') < 0) {
            return rest;
        }
        return OPEN_REFERENCE
                .matcher(rest.replace(";", "%3B"))
                .replaceAll(it -> it.group(1) + "%" + Integer.toHexString(it.group(2).charAt(0)));
    }

    /// The first number sign begins the fragment, in which there is no other (RFC 3986, section 3.5).
    private static String withOneFragment(String rest) {
        int fragment = rest.indexOf('#') + 1;
        return fragment == 0
                ? rest
                : rest.substring(0, fragment) + rest.substring(fragment).replace("#", "%23");
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
        return HostName.ascii(text)
                .filter(ascii -> ascii.chars().allMatch(WebAddress::isHostCharacter))
                .orElse("");
    }

    private static boolean isHostCharacter(int c) {
        return isLetterOrDigit(c) || ".-_:~%".indexOf(c) >= 0;
    }

    private static String encoded(String rest) {
        if (rest.chars().allMatch(WebAddress::isAllowed)) {
            return rest;
        }
        var encoded = new StringBuilder(rest.length() + 16);
        int from = 0;
        for (int i = 0; i < rest.length(); i++) {
            if (PercentEncoding.isEscape(rest, i)) {
                encoded.append(encodedPart(rest.substring(from, i))).append(rest, i, i + 3);
                from = i + 3;
                i += 2;
            }
        }
        return encoded.append(encodedPart(rest.substring(from))).toString();
    }

    private static String encodedPart(String part) {
        return PercentEncoding.encoded(part.replace('\\', '/'), c -> !isAllowed(c));
    }

    private static boolean isAllowed(int c) {
        return isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0;
    }

    private static boolean isLetterOrDigit(int c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
