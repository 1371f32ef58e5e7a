package kiosque.web.http;

import org.eclipse.jetty.http.HttpDateTime;
import org.eclipse.jetty.http.HttpHeader;

import java.time.Instant;
import java.util.Optional;

/// Whether a conditional request is to be answered in full (RFC 9110, section 13.2.2). The conditions are judged in that section's order.
final class Conditions {

    /// What becomes of a request.
    sealed interface Verdict {
        record Whole(Variant variant) implements Verdict {}

        /// 304: the client has that variant.
        record Unmodified(Variant variant) implements Verdict {}

        /// 412.
        record Failed() implements Verdict {}
    }

    /// @param chosen the variant that the request would get without conditions
    static Verdict judge(WebRequest request, Representation representation, Variant chosen) {
        if (changedMeanwhile(request, representation)) {
            return new Verdict.Failed();
        }
        String known = request.headers().get(HttpHeader.IF_NONE_MATCH);
        if (known != null) {
            return held(request, known, representation, chosen)
                    .<Verdict>map(Verdict.Unmodified::new)
                    .orElseGet(() -> new Verdict.Whole(chosen));
        }
        String since = request.headers().get(HttpHeader.IF_MODIFIED_SINCE);
        boolean dated = !representation.rendition().lastModified().equals(Instant.EPOCH);
        return since != null && dated && !isModifiedSince(representation, since, request.at())
                ? new Verdict.Unmodified(chosen)
                : new Verdict.Whole(chosen);
    }

    /// The variant of the current generation that the client names, the chosen one before others: a client may hold another coding than it now asks for.
    private static Optional<Variant> held(
            WebRequest request, String known, Representation representation, Variant chosen) {
        if (known.equals(chosen.entityTag())) {
            return Optional.of(chosen);
        }
        var tags = EntityTagField.parse(request.header(HttpHeader.IF_NONE_MATCH).orElse(known));
        if (tags.containsWeakly(chosen.entityTag())) {
            return Optional.of(chosen);
        }
        return representation.variants().stream()
                .filter(variant -> tags.containsWeakly(variant.entityTag()))
                .findFirst();
    }

    private static boolean changedMeanwhile(WebRequest request, Representation representation) {
        Optional<String> expected = request.header(HttpHeader.IF_MATCH);
        if (expected.isPresent()) {
            var tags = EntityTagField.parse(expected.get());
            return representation.variants().stream()
                    .noneMatch(variant -> tags.containsStrongly(variant.entityTag()));
        }
        return request.header(HttpHeader.IF_UNMODIFIED_SINCE)
                .flatMap(Conditions::date)
                .filter(representation.rendition().lastModified()::isAfter)
                .isPresent();
    }

    /// Our own word given back is recognised without reading it as a date. A date that cannot be read is no condition, nor is one that is yet to come: it is the client's own clock, which
    /// knows nothing of what it has.
    private static boolean isModifiedSince(
            Representation representation, String since, Instant now) {
        return !since.equals(representation.lastModified())
                && date(since)
                        .filter(at -> !at.isAfter(now))
                        .filter(at -> !representation.rendition().lastModified().isAfter(at))
                        .isEmpty();
    }

    private static Optional<Instant> date(String field) {
        try {
            return Optional.of(HttpDateTime.parse(field).toInstant());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
