package kiosque.publish.document;

import kiosque.feed.PublishedEntry;
import kiosque.store.published.Archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A document's bytes.
///
/// @param leftOut which entries are not in it and why, one sentence each
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record Page(byte[] bytes, Layout layout, List<String> leftOut) {

    public Page {
        leftOut = List.copyOf(leftOut);
    }

    /// Writes each entry on its own: one that cannot be written, or whose id has already been used, is left out and named.
    public static Page write(
            FeedWriter writer, Head head, ItemComposer composer, List<PublishedEntry> entries) {
        List<Item> items = new ArrayList<>();
        List<byte[]> parts = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (PublishedEntry entry : entries) {
            try {
                Item item = composer.compose(entry);
                if (ids.add(item.id())) {
                    parts.add(writer.item(item).getBytes(StandardCharsets.UTF_8));
                    items.add(item);
                } else {
                    leftOut.add(entry.id() + ": its id stands twice");
                }
            } catch (RuntimeException e) {
                leftOut.add(entry.id() + ": " + e);
            }
        }
        return assemble(writer, writer.opening(head, items), parts, leftOut);
    }

    /// One that was written before.
    public static Page of(Archive.Kept kept) {
        return new Page(
                kept.document(), Layout.of(kept.opening(), List.of(), new byte[0]), List.of());
    }

    public Archive.Kept kept(Instant updatedAt) {
        return new Archive.Kept(bytes, layout.opening(), updatedAt);
    }

    /// The same for whoever came with a token.
    public Page stamped(TokenLinks links) {
        byte[] stamped = links.on(bytes, layout.opening());
        return new Page(stamped, layout.shifted(stamped.length - bytes.length), leftOut);
    }

    private static Page assemble(
            FeedWriter writer, String opening, List<byte[]> parts, List<String> leftOut) {
        byte[] start = opening.getBytes(StandardCharsets.UTF_8);
        byte[] separator = writer.separator().getBytes(StandardCharsets.UTF_8);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(start);
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                bytes.writeBytes(separator);
            }
            bytes.writeBytes(parts.get(i));
        }
        bytes.writeBytes(writer.closing().getBytes(StandardCharsets.UTF_8));
        return new Page(bytes.toByteArray(), Layout.of(start.length, parts, separator), leftOut);
    }
}
