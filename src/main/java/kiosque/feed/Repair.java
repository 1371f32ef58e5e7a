package kiosque.feed;

/// Something that had to be mended before a document could be read; counted per source and shown to people.
///
/// @param kind a short fixed word for counting, such as `charset`, `mojibake`, `entity`, `truncated`
/// @param detail what was found and what was done
public record Repair(String kind, String detail) {

    /// The document is in another encoding than it or its server says.
    public static final String CHARSET = "charset";

    /// The document ends before it is complete.
    public static final String TRUNCATED = "truncated";
}
