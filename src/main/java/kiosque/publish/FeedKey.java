package kiosque.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// A merged feed as somebody reads it.
///
/// @param slug of the merged feed; empty for what is about all
/// @param token the one that opened it, where it needs one: what its documents lead to is then opened by the same
public record FeedKey(String slug, Optional<String> token) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private static final String MARK = "~";

    public static FeedKey open(String slug) {
        return new FeedKey(slug, Optional.empty());
    }

    /// What stands between our public URL and the path of whatever the token opens; empty for what is open.
    public String way() {
        return token.map(secret -> "/t/" + step(secret)).orElse("");
    }

    /// A token as one step of a path. Not every character may stand in one, encoded or not: servers and proxies take `%2F` for a slash.
    private static String step(String token) {
        return PLAIN.matcher(token).matches()
                ? token
                : MARK
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(token.getBytes(UTF_8));
    }

    /// The token that a step of a path stands for.
    ///
    /// @param step decoded
    public static String token(String step) {
        if (!step.startsWith(MARK)) {
            return step;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(step.substring(MARK.length())), UTF_8);
        } catch (IllegalArgumentException e) {
            return step;
        }
    }

    @Override
    public String toString() {
        return token.isEmpty() ? slug : slug + " under a token";
    }
}
