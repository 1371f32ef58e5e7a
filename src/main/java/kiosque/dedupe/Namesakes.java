package kiosque.dedupe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Entries of one document that came with the same id: exact doubles become one, different entries get ids of their own.
///
/// Such an id is the shared word and what tells the entry from its namesakes: its link if no other of them has that, else its text.
/// Once some of the namesakes have left the document the ids change; the aliases know the entries again.
final class Namesakes {

    /// How near the words of two entries with the same id and link must be to be two states of one entry, in bits of the gist.
    private static final int SAME_TEXT = 8;

    /// With how many different entries of one id and link another is compared: a hostile document must not cost a quadratic time.
    private static final int COMPARED = 32;

    /// The publisher's latest word first, whatever the order of the document.
    private static final Comparator<Namesake> NEWEST_FIRST =
            Comparator.comparing(Namesake::changed)
                    .reversed()
                    .thenComparing(one -> one.identified().fingerprint().digest())
                    .thenComparing(Namesake::link)
                    .thenComparingInt(Namesake::place);

    private Namesakes() {}

    static List<Namesake> tellApart(List<Namesake> namesakes) {
        List<Namesake> newestFirst = namesakes.stream().sorted(NEWEST_FIRST).toList();
        List<Namesake> different = withoutStates(withoutDoubles(newestFirst));
        if (different.size() == 1) {
            return different;
        }
        Map<String, Long> links =
                different.stream()
                        .collect(Collectors.groupingBy(Namesake::link, Collectors.counting()));
        List<Namesake> named =
                different.stream().map(one -> one.named(difference(one, links))).toList();
        return firstOfEach(named, one -> one.identified().id());
    }

    private static String difference(Namesake one, Map<String, Long> links) {
        boolean linkTells = !one.link().isEmpty() && links.getOrDefault(one.link(), 0L) == 1;
        return linkTells ? one.link() : one.text().hex();
    }

    /// The same text, date and attachments under the same id: it is the link that a session or a campaign has changed.
    private static List<Namesake> withoutDoubles(List<Namesake> newestFirst) {
        return firstOfEach(
                newestFirst, one -> List.of(one.text(), one.published(), one.enclosures()));
    }

    /// Two states of one entry: the same link, nearly the same words, and the same recording if there is one.
    private static List<Namesake> withoutStates(List<Namesake> newestFirst) {
        Map<String, List<Namesake>> byLink = new HashMap<>();
        List<Namesake> kept = new ArrayList<>();
        for (Namesake one : newestFirst) {
            List<Namesake> others = byLink.computeIfAbsent(one.link(), _ -> new ArrayList<>());
            if (one.link().isEmpty()
                    || others.stream()
                            .limit(COMPARED)
                            .noneMatch(other ->
                                    other.recordings().equals(one.recordings())
                                            && other.isNear(one, SAME_TEXT))) {
                kept.add(one);
                others.add(one);
            }
        }
        return kept;
    }

    private static List<Namesake> firstOfEach(
            List<Namesake> namesakes, Function<Namesake, Object> key) {
        Map<Object, Namesake> first = new HashMap<>();
        List<Namesake> kept = new ArrayList<>();
        for (Namesake one : namesakes) {
            if (first.putIfAbsent(key.apply(one), one) == null) {
                kept.add(one);
            }
        }
        return kept;
    }
}
