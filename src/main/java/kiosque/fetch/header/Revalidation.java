package kiosque.fetch.header;

import kiosque.feed.Validators;
import kiosque.fetch.wire.WireAnswer;

import java.net.URI;
import java.util.Optional;

/// The validators of an answer, and what a 304 makes of those that we sent.
public final class Revalidation {

    private static final int LONGEST_TAG = 1024;
    private static final int LONGEST_DATE = 255;

    /// Of a whole document: as sent, or forgotten. Too long or with control characters in it they are no validators.
    public static Validators issued(WireAnswer answer, URI by) {
        Optional<String> tag = answer.field("ETag").filter(value -> isEchoable(value, LONGEST_TAG));
        Optional<String> date =
                answer.field("Last-Modified").filter(value -> isEchoable(value, LONGEST_DATE));
        return tag.isEmpty() && date.isEmpty()
                ? Validators.NONE
                : new Validators(tag, date, Optional.of(by));
    }

    /// A 304 freshens what it names by the same entity tag, or by none at all where it brings no other validator (RFC 9111, section 4.3.4).
    public static Validators confirmed(Validators sent, WireAnswer answer, URI by) {
        Validators own = issued(answer, by);
        boolean sameTag =
                own.entityTag().isPresent()
                        && own.entityTag()
                                .map(Revalidation::opaque)
                                .equals(sent.entityTag().map(Revalidation::opaque));
        return sameTag
                ? new Validators(
                        own.entityTag(),
                        own.lastModified().or(sent::lastModified),
                        sent.issuedBy(),
                        sent.form())
                : sent;
    }

    /// Weak comparison (RFC 9110, section 8.8.3.2): caches on the way weaken and strengthen tags.
    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static boolean isEchoable(String value, int longest) {
        return value.length() <= longest
                && value.chars().allMatch(c -> (c >= 0x20 && c != 0x7F) || c == '\t');
    }
}
