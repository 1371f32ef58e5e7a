package kiosque.demo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/// What one publication has on display: its latest articles, set and with validators.
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record PublicationIssue(Feed feed, byte[] body, String entityTag, String lastModified) {

    static PublicationIssue of(Feed feed) {
        byte[] body = Typesetter.set(feed);
        Instant latest =
                feed.articles().stream()
                        .map(Article::publishedAt)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH);
        return new PublicationIssue(
                feed,
                body,
                "\"" + digest(body) + "\"",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(latest.atOffset(ZoneOffset.UTC)));
    }

    /// `If-None-Match` decides where it is given (RFC 9110, section 13.2.2).
    boolean isKnownTo(String ifNoneMatch, String ifModifiedSince) {
        return ifNoneMatch.isEmpty()
                ? ifModifiedSince.equals(lastModified)
                : ifNoneMatch.equals("*") || ifNoneMatch.contains(entityTag);
    }

    private static String digest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
