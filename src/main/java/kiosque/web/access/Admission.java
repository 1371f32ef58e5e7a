package kiosque.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.web.http.WebRequest;

import java.net.URLDecoder;
import java.util.List;
import java.util.Optional;

/// Who may see a merged feed. One with tokens does not exist for whoever has none: same answer, same time.
///
/// A token is given as `?token=…`, or in the path, `/t/<token>/feeds/…`, for readers that drop queries and so that the links of a page can stay relative.
///
/// @param request the request without the token
/// @param token as given
public record Admission(WebRequest request, Optional<String> token) {

    private static final String ROOT = "/t/";
    private static final String PARAMETER = "token=";

    public static Admission of(WebRequest request) {
        if (request.path().startsWith(ROOT)) {
            int end = request.path().indexOf('/', ROOT.length());
            if (end > 0) {
                String token = request.path().substring(ROOT.length(), end);
                return new Admission(request.at(request.path().substring(end)), Optional.of(token));
            }
        }
        return request.query().contains(PARAMETER)
                ? ofQuery(request)
                : new Admission(request, Optional.empty());
    }

    /// The same address with the token in its path, encoded.
    ///
    /// @param root what paths on this server begin with
    public String inPath(String root) {
        return root
                + new FeedKey("", token).way()
                + request.path()
                + (request.query().isEmpty() ? "" : "?" + request.query());
    }

    /// Another address with the same token and the same query.
    ///
    /// @param root what paths on this server begin with
    public String elsewhere(String path, String root) {
        return new Admission(request.at(path), token).inPath(root);
    }

    /// A path for the log.
    public static String withoutToken(String path) {
        int end = path.startsWith(ROOT) ? path.indexOf('/', ROOT.length()) : 0;
        return end == 0 ? path : ROOT + "…" + (end < 0 ? "" : path.substring(end));
    }

    public boolean opens(MergedFeedSettings feed) {
        return feed.isOpenedBy(token);
    }

    private static Admission ofQuery(WebRequest request) {
        List<String> pairs = List.of(request.query().split("&", -1));
        Optional<String> token =
                pairs.stream()
                        .filter(pair -> pair.startsWith(PARAMETER))
                        .map(pair -> decoded(pair.substring(PARAMETER.length())))
                        .findFirst();
        String others =
                String.join(
                        "&", pairs.stream().filter(pair -> !pair.startsWith(PARAMETER)).toList());
        return new Admission(request.asking(others), token);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
