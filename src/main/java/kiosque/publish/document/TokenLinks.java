package kiosque.publish.document;

import kiosque.feed.Link;
import kiosque.publish.merged.FeedKey;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Makes a document lead whoever opened it with a token to others that the same token opens. Only what the document says of itself is touched, never an entry: what a publisher wrote
/// gets no secret of ours to carry around.
///
/// @param plain what the addresses of a merged feed begin with
/// @param opened the same with the token
public record TokenLinks(String plain, String opened) {

    public static TokenLinks of(FeedKey feed, String publicUrl) {
        String path = "/feeds/" + feed.slug();
        return new TokenLinks(publicUrl + path, publicUrl + feed.way() + path);
    }

    /// @param opening how many bytes there are before the first entry
    public byte[] on(byte[] document, int opening) {
        if (plain.equals(opened)) {
            return document;
        }
        String head = new String(document, 0, opening, StandardCharsets.UTF_8);
        var stamped = new ByteArrayOutputStream(document.length + 1024);
        stamped.writeBytes(head.replace(plain, opened).getBytes(StandardCharsets.UTF_8));
        stamped.write(document, opening, document.length - opening);
        return stamped.toByteArray();
    }

    public List<Link> on(List<Link> links) {
        return links.stream()
                .map(link -> Link.of(link.rel(), link.url().replace(plain, opened)))
                .toList();
    }

    @Override
    public String toString() {
        return "a stamp for " + plain;
    }
}
