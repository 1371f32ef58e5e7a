package kiosque.feed;

import java.util.regex.Pattern;

/// In which form an entity tag is given back. As it came is right (RFC 9110, section 13.1.2), but some software that compresses alters the tags that pass it and forgets to alter them
/// back, while what stands behind it compares letter by letter.
public enum EntityTagForm {
    AS_IT_CAME,
    /// As before Apache's `mod_deflate` or `mod_brotli`: `"x-gzip"` was `"x"`.
    WITHOUT_CODING,
    /// As before a proxy that compresses, too: `W/"x"` was `"x"`.
    STRONG;

    private static final Pattern CODING = Pattern.compile("-(?:gzip|br|zstd|deflate)\"$");

    public String of(String tag) {
        return switch (this) {
            case AS_IT_CAME -> tag;
            case WITHOUT_CODING -> CODING.matcher(tag).replaceFirst("\"");
            case STRONG ->
                    tag.startsWith("W/\"")
                            ? WITHOUT_CODING.of(tag.substring(2))
                            : WITHOUT_CODING.of(tag);
        };
    }

    /// What to try where the tag is not known in this form: the next in which it is another one, the first again after the last.
    public EntityTagForm next(String tag) {
        EntityTagForm next =
                switch (this) {
                    case AS_IT_CAME -> WITHOUT_CODING;
                    case WITHOUT_CODING -> STRONG;
                    case STRONG -> AS_IT_CAME;
                };
        return next == AS_IT_CAME || !next.of(tag).equals(of(tag)) ? next : next.next(tag);
    }
}
