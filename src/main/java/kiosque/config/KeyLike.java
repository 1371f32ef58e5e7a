package kiosque.config;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds in an address what looks like a key: whoever has such an address is let in.
final class KeyLike {

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)(?:^|&)((?:[a-z0-9_.-]*[_.-])?(?:key|apikey|token|auth|secret|password|passwd|pwd|pass|sig|signature|hash|sid|code|private|user))=([^&]{6,})");

    /// Letters and digits mixed, longer than words and numbers of articles are.
    private static final Pattern RANDOM = Pattern.compile("[A-Za-z0-9_-]{20,}");

    private static final Pattern BETWEEN = Pattern.compile("[/.]");

    private static final Pattern NUMBERED = Pattern.compile("(?i)[a-z_-]*id=.*");

    /// Where it is, in words.
    static Optional<String> in(URI url) {
        String query = Optional.ofNullable(url.getRawQuery()).orElse("");
        Matcher named = NAMED.matcher(query);
        if (named.find()) {
            return Optional.of("“" + named.group(1) + "=…”");
        }
        String path = Optional.ofNullable(url.getRawPath()).orElse("");
        return Stream.concat(
                        BETWEEN.splitAsStream(path),
                        Stream.of(query.split("&", -1))
                                .filter(pair -> !NUMBERED.matcher(pair).matches())
                                .map(pair -> pair.substring(pair.indexOf('=') + 1)))
                .filter(KeyLike::isRandom)
                .findFirst()
                .map(part -> "“" + part.substring(0, 4) + "…”");
    }

    private static boolean isRandom(String part) {
        return RANDOM.matcher(part).matches()
                && part.chars().filter(Character::isDigit).count() >= 4
                && part.chars().filter(Character::isLetter).count() >= 4
                && part.chars().filter(it -> it == '-' || it == '_').count() <= 2;
    }
}
