package kiosque.publish.cache;

import kiosque.publish.document.Layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A rendered document in the cache, with what is remembered of those that stood in its place before.
public final class CachedDocument {

    /// Readers that come less often than this many changes get the whole document.
    private static final int REMEMBERED = 16;

    private final Rendition rendition;
    private final Edition edition;
    private final Layout layout;
    private final List<Generation> earlier;
    private volatile boolean wanted;

    /// What an earlier document said.
    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    public record Generation(String name, long[] digests) {}

    public CachedDocument(Rendition rendition, Edition edition, Layout layout) {
        this(rendition, edition, layout, List.of());
    }

    private CachedDocument(
            Rendition rendition, Edition edition, Layout layout, List<Generation> earlier) {
        this.rendition = rendition;
        this.edition = edition;
        this.layout = layout;
        this.earlier = List.copyOf(earlier);
    }

    /// The same, remembering those before.
    public CachedDocument after(CachedDocument before) {
        if (before.generation().equals(generation())) {
            return new CachedDocument(rendition, edition, layout, before.earlier);
        }
        List<Generation> generations = new ArrayList<>();
        generations.add(new Generation(before.generation(), before.layout.digests()));
        before.earlier.stream()
                .filter(generation -> !generation.name().equals(generation()))
                .limit(REMEMBERED - 1L)
                .forEach(generations::add);
        return new CachedDocument(rendition, edition, layout, generations);
    }

    public Rendition rendition() {
        return rendition;
    }

    public Edition edition() {
        return edition;
    }

    /// The plain bytes.
    public byte[] identity() {
        Rendition.Body body = rendition.bodies().get("identity");
        return body == null ? new byte[0] : body.bytes();
    }

    public Layout layout() {
        return layout;
    }

    public Optional<Generation> earlier(String generation) {
        return earlier.stream().filter(one -> one.name().equals(generation)).findFirst();
    }

    /// Somebody read it.
    public CachedDocument touched() {
        wanted = true;
        return this;
    }

    /// Whether anybody has read it since it was rendered.
    boolean isWanted() {
        return wanted;
    }

    /// In bytes of memory, roughly.
    long weight() {
        long bodies =
                rendition.bodies().values().stream().mapToLong(body -> body.bytes().length).sum();
        long digests =
                Stream.concat(
                                Stream.of(layout.digests()),
                                earlier.stream().map(Generation::digests))
                        .mapToLong(array -> array.length * 8L)
                        .sum();
        return bodies + digests + 2048;
    }

    private String generation() {
        return rendition.generation();
    }
}
