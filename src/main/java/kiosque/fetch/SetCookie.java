package kiosque.fetch;

import kiosque.feed.Cookie;
import kiosque.fetch.gate.Target;
import kiosque.fetch.header.HttpDate;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One `Set-Cookie` field, as RFC 6265, sections 5.1 and 5.2, reads it. Not the library's reading: that one gives a value with a comma or quotation marks back as another.
final class SetCookie {

    /// Name and value together, as browsers have it; a longer one is none.
    private static final int LONGEST = 4096;

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0A-\\x1F\\x7F]");
    private static final Pattern AGE = Pattern.compile("-?\\d{1,10}");

    /// @return nothing where it is no cookie, or one that the site may not set
    static Optional<Cookie> parse(String field, Target from, Instant now) {
        String[] parts = field.split(";");
        if (parts.length == 0 || CONTROL.matcher(field).find()) {
            return Optional.empty();
        }
        int equals = parts[0].indexOf('=');
        String name = parts[0].substring(0, Math.max(equals, 0)).strip();
        String value = parts[0].substring(equals + 1).strip();
        if (name.isEmpty() || name.length() + value.length() > LONGEST) {
            return Optional.empty();
        }
        Map<String, String> attributes = attributes(parts);
        String domain =
                attributes
                        .getOrDefault("domain", "")
                        .replaceFirst("^\\.", "")
                        .toLowerCase(Locale.ROOT);
        if (!domain.isEmpty() && !isWithin(from.host(), domain)) {
            return Optional.empty();
        }
        String path = attributes.getOrDefault("path", "");
        return Optional.of(
                new Cookie(
                        name,
                        value,
                        domain,
                        path.startsWith("/") ? path : folder(from),
                        attributes.containsKey("secure"),
                        end(attributes, now)));
    }

    /// Whether a cookie of that target's site goes there (RFC 6265, section 5.1.4).
    static boolean isGivenBack(Cookie cookie, Target target) {
        String path = path(target);
        boolean below =
                path.startsWith(cookie.path())
                        && (cookie.path().endsWith("/")
                                || path.length() == cookie.path().length()
                                || path.charAt(cookie.path().length()) == '/');
        return below && (target.isSecure() || !cookie.secure());
    }

    /// The last of a name counts.
    private static Map<String, String> attributes(String[] parts) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] attribute = parts[i].split("=", 2);
            attributes.put(
                    attribute[0].strip().toLowerCase(Locale.ROOT),
                    attribute.length > 1 ? attribute[1].strip() : "");
        }
        return attributes;
    }

    private static boolean isWithin(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private static String path(Target target) {
        return target.path().split("\\?", 2)[0];
    }

    private static String folder(Target from) {
        String path = path(from);
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    private static Optional<Instant> end(Map<String, String> attributes, Instant now) {
        return Optional.ofNullable(attributes.get("max-age"))
                .filter(age -> AGE.matcher(age).matches())
                .map(age -> now.plus(Duration.ofSeconds(Long.parseLong(age))))
                .or(() -> Optional.ofNullable(attributes.get("expires")).flatMap(HttpDate::parse));
    }
}
