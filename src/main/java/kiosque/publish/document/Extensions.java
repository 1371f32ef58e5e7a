package kiosque.publish.document;

import kiosque.feed.Extension;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which extension elements are carried on, and what they may say: what a publisher got wrong in its own feed would make all of ours invalid.
final class Extensions {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final int DEEPEST = 4;

    /// Those that can be carried on, cleaned; of an element that may stand once only, the first.
    static List<Extension> permitted(List<Extension> extensions) {
        Set<String> seen = new HashSet<>();
        return extensions.stream()
                .flatMap(extension -> permitted(extension, 0).stream())
                .filter(extension ->
                        extension.namespace().equals(Namespace.PODCAST.uri())
                                || seen.add(extension.namespace() + extension.name()))
                .toList();
    }

    private static Optional<Extension> permitted(Extension extension, int depth) {
        if (depth > DEEPEST || !NAME.matcher(extension.name()).matches()) {
            return Optional.empty();
        }
        return Namespace.of(extension.namespace())
                .flatMap(namespace -> Vocabulary.term(namespace, extension.name()))
                .flatMap(term ->
                        term.text()
                                .permit(extension.value())
                                .flatMap(value -> copy(extension, value, term, depth)));
    }

    private static Optional<Extension> copy(
            Extension extension, String value, Vocabulary.Term term, int depth) {
        Map<String, String> attributes = new HashMap<>();
        term.attributes()
                .forEach((name, kind) ->
                        Optional.ofNullable(extension.attributes().get(name))
                                .flatMap(kind::permit)
                                .ifPresent(text -> attributes.put(name, text)));
        if (!attributes.keySet().containsAll(term.needed())) {
            return Optional.empty();
        }
        List<Extension> children =
                extension.children().stream()
                        .flatMap(child -> permitted(child, depth + 1).stream())
                        .toList();
        return value.isEmpty() && attributes.isEmpty() && children.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Extension(
                                extension.namespace(),
                                extension.name(),
                                attributes,
                                value,
                                children));
    }
}
