package kiosque.publish.merged;

import java.util.Optional;

/// A merged feed as somebody reads it.
///
/// @param slug of the merged feed; empty for what is about all
/// @param token the one that opened it, where it needs one: what its documents lead to is then opened by the same
public record FeedKey(String slug, Optional<String> token) {

    public static FeedKey open(String slug) {
        return new FeedKey(slug, Optional.empty());
    }

    /// What stands between our public URL and the path of whatever the token opens; empty for what is open. A token is made of what may stand in a path.
    public String way() {
        return token.map(secret -> "/t/" + secret).orElse("");
    }

    @Override
    public String toString() {
        return token.isEmpty() ? slug : slug + " under a token";
    }
}
