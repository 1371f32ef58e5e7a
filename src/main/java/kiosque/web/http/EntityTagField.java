package kiosque.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The value of `If-None-Match` or `If-Match`: tags, or the star that stands for any (RFC 9110, section 13.1).
///
/// Forgiving where the wild is careless: tags without quotes, and tags that a proxy marked with the coding that it applied
/// (`"x-gzip"`, `"x;br"`, `"x--gzip"`), which it forgets to take off when it passes them on.
///
/// @param any whether it is `*`
public record EntityTagField(boolean any, List<Tag> tags) {

    /// One tag.
    ///
    /// @param opaque what stands between the quotes
    public record Tag(boolean weak, String opaque) {}

    /// More than any honest client sends; the rest is not looked at.
    private static final int MOST = 64;

    private static final Pattern PROXY_MARK = Pattern.compile("(?:--?|;)(?:gzip|br|zstd|deflate)$");

    public EntityTagField {
        tags = List.copyOf(tags);
    }

    public static EntityTagField parse(String field) {
        if (field.strip().equals("*")) {
            return new EntityTagField(true, List.of());
        }
        var tags = new ArrayList<Tag>();
        int at = 0;
        while (at < field.length() && tags.size() < MOST) {
            char c = field.charAt(at);
            if (c == ',' || c == ' ' || c == '\t') {
                at++;
                continue;
            }
            boolean weak = field.startsWith("W/", at) || field.startsWith("w/", at);
            int from = weak ? at + 2 : at;
            boolean quoted = from < field.length() && field.charAt(from) == '"';
            int end = field.indexOf(quoted ? '"' : ',', quoted ? from + 1 : from);
            end = end < 0 ? field.length() : end;
            tags.add(new Tag(weak, field.substring(quoted ? from + 1 : from, end).strip()));
            at = end + 1;
        }
        return new EntityTagField(false, tags);
    }

    /// Weak comparison (RFC 9110, section 8.8.3.2), proxies' marks forgiven.
    ///
    /// @param entityTag with its quotes
    public boolean containsWeakly(String entityTag) {
        return any
                || tags.stream()
                        .map(Tag::opaque)
                        .anyMatch(tag ->
                                isOpaquePartOf(tag, entityTag)
                                        || isOpaquePartOf(unmarked(tag), entityTag));
    }

    /// Strong comparison: a weak tag equals none.
    ///
    /// @param entityTag strong, with its quotes
    public boolean containsStrongly(String entityTag) {
        return any
                || tags.stream()
                        .anyMatch(tag -> !tag.weak() && isOpaquePartOf(tag.opaque(), entityTag));
    }

    private static String unmarked(String tag) {
        return PROXY_MARK.matcher(tag).replaceFirst("");
    }

    private static boolean isOpaquePartOf(String opaque, String entityTag) {
        return entityTag.length() == opaque.length() + 2 && entityTag.startsWith(opaque, 1);
    }
}
