package kiosque.web.http;

import kiosque.publish.cache.Rendition;

import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A rendition ready to be sent again and again: its header fields are put together once, in each coding.
///
/// One that was last modified at the epoch does not say when: a page, whose language may differ while its date does not.
public final class Representation {

    private static final HttpField NO_RANGES =
            new PreEncodedHttpField(HttpHeader.ACCEPT_RANGES, "none");
    private static final HttpField VARY_CODING =
            new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");

    private final Rendition rendition;
    private final Fields fields;

    private Representation(Rendition rendition, Fields fields) {
        this.rendition = rendition;
        this.fields = fields;
    }

    /// The header fields of a representation, without its bytes: a few kilobytes that may be kept while the document itself is free to go.
    public static final class Fields {
        private final String lastModified;
        private final List<Variant> variants;

        private Fields(String lastModified, List<Variant> variants) {
            this.lastModified = lastModified;
            this.variants = variants;
        }
    }

    /// The same again.
    ///
    /// @param fields of an earlier representation of the same rendition
    public static Representation of(Rendition rendition, Fields fields) {
        return new Representation(rendition, fields);
    }

    /// Makes a rendition ready.
    ///
    /// @param own fields of this one beside the usual, `Link` for instance; a `Vary` among them takes the place of the usual one
    public static Representation of(
            Rendition rendition, Caching caching, SecurityHeaders guard, HttpField... own) {
        String lastModified = DateGenerator.formatDate(rendition.lastModified());
        var shared = HttpFields.build();
        shared.add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, rendition.mediaType()));
        if (!rendition.lastModified().equals(Instant.EPOCH)) {
            shared.add(new PreEncodedHttpField(HttpHeader.LAST_MODIFIED, lastModified));
        }
        shared.add(NO_RANGES);
        guard.addTo(shared);
        var renewing = HttpFields.build().add(caching.field()).add(VARY_CODING);
        for (HttpField field : own) {
            (field.getHeader() == HttpHeader.VARY ? renewing : shared).put(field);
        }
        if (guard == SecurityHeaders.FEED) {
            renewing.add(SecurityHeaders.Cors.ANY_ORIGIN);
            shared.remove(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN);
        }
        List<Variant> variants =
                rendition.bodies().entrySet().stream()
                        .map(body -> variant(body, shared, renewing))
                        .sorted(Comparator.comparingInt(Variant::length))
                        .toList();
        return new Representation(rendition, new Fields(lastModified, variants));
    }

    /// What this was made from.
    public Rendition rendition() {
        return rendition;
    }

    public Fields fields() {
        return fields;
    }

    String lastModified() {
        return fields.lastModified;
    }

    byte[] bytes(Variant variant) {
        return Objects.requireNonNull(rendition.bodies().get(variant.coding())).bytes();
    }

    List<Variant> variants() {
        return fields.variants;
    }

    /// The most welcome variant, the smallest of those equally welcome; the plain bytes where none is, since an answer is worth more than a 406.
    Variant choose(AcceptEncoding accepted) {
        Variant best = null;
        int most = 0;
        for (Variant variant : fields.variants) {
            int weight = accepted.weight(variant.coding());
            if (weight > most) {
                best = variant;
                most = weight;
            }
        }
        return best == null ? plain() : best;
    }

    private Variant plain() {
        return fields.variants.stream()
                .filter(variant -> variant.coding().equals("identity"))
                .findFirst()
                .orElseThrow();
    }

    private static Variant variant(
            Map.Entry<String, Rendition.Body> body, HttpFields shared, HttpFields renewing) {
        byte[] bytes = body.getValue().bytes();
        String tag = body.getValue().entityTag();
        HttpFields unmodified =
                HttpFields.build(renewing)
                        .add(new PreEncodedHttpField(HttpHeader.ETAG, tag))
                        .asImmutable();
        var whole = HttpFields.build(unmodified).add(shared);
        whole.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, bytes.length));
        if (!body.getKey().equals("identity")) {
            whole.add(new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, body.getKey()));
        }
        return new Variant(body.getKey(), bytes.length, tag, whole.asImmutable(), unmodified);
    }
}
