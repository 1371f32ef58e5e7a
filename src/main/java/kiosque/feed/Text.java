package kiosque.feed;

import java.util.Objects;
import java.util.Optional;

/// A piece of the publisher's prose and how to read it (RFC 4287, section 3.1).
///
/// @param value plain text, or HTML markup; XHTML has been written out as HTML
/// @param base what relative references in HTML resolve against (`xml:base`), absolute
/// @param language a BCP 47 tag, as the publisher wrote it (`xml:lang`)
public record Text(Kind kind, String value, Optional<String> base, Optional<String> language) {

    /// Whether `<b>` means bold or a less-than sign, a b and a greater-than sign.
    public enum Kind {
        PLAIN,
        HTML
    }

    public Text {
        Objects.requireNonNull(value);
    }

    public static Text plain(String value) {
        return new Text(Kind.PLAIN, value, Optional.empty(), Optional.empty());
    }

    public static Text html(String value) {
        return new Text(Kind.HTML, value, Optional.empty(), Optional.empty());
    }

    public boolean isHtml() {
        return kind == Kind.HTML;
    }

    public boolean isBlank() {
        return value.isBlank();
    }
}
