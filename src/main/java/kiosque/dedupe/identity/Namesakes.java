package kiosque.dedupe.identity;

import module java.base;

import kiosque.feed.EntryId.Origin;
import kiosque.feed.Sha256;

/// Entries of one document that came with the same id: exact doubles become one, different entries get ids of their own.
///
/// What stands side by side is different: two entries are states of one only where they have the same link, attachments and title and nearly
/// the same words, and no date tells them apart unless both have a guid that no third has.
///
/// An id of one's own is the shared word and what tells the entry from its namesakes: its link if no other of them has that, else its text,
/// else date and attachments too. Once some of the namesakes have left the document the ids change; the aliases know the entries again.
final class Namesakes {

    /// How near the words of two entries with the same id and link must be to be two states of one entry, in bits of the gist.
    private static final int SAME_TEXT = 8;

    /// With how many different entries of one id and link another is compared: a hostile document must not cost a quadratic time.
    private static final int COMPARED = 32;

    /// More entries of one document have no guid in common, but something else that stands where a guid should.
    private static final int MOST_STATES = 2;

    /// The publisher's latest word first, whatever the order of the document.
    private static final Comparator<Namesake> NEWEST_FIRST =
            Comparator.comparing(Namesake::changed)
                    .reversed()
                    .thenComparing(one -> one.identified().fingerprint().digest())
                    .thenComparing(Namesake::link)
                    .thenComparingInt(Namesake::place);

    static List<Namesake> tellApart(List<Namesake> namesakes) {
        List<Namesake> newestFirst = namesakes.stream().sorted(NEWEST_FIRST).toList();
        List<Namesake> different = withoutStates(withoutDoubles(newestFirst));
        if (different.size() == 1) {
            return different;
        }
        Set<Object> sharedLinks = shared(different, Namesake::link);
        Set<Object> sharedTexts = shared(different, Namesake::text);
        return different.stream()
                .map(one -> {
                    boolean sharesLink = one.link().isEmpty() || sharedLinks.contains(one.link());
                    return one.named(
                            sharesLink ? difference(one, sharedTexts) : one.link(), sharesLink);
                })
                .toList();
    }

    private static String difference(Namesake one, Set<Object> sharedTexts) {
        return sharedTexts.contains(one.text()) ? allOf(one) : one.text().hex();
    }

    private static String allOf(Namesake one) {
        String date = one.published().map(Object::toString).orElse("");
        return Sha256.of(one.text().hex(), date, String.join("\n", one.enclosures())).hex();
    }

    private static Set<Object> shared(
            List<Namesake> namesakes, Function<Namesake, Object> property) {
        Set<Object> met = new HashSet<>();
        return namesakes.stream()
                .map(property)
                .filter(value -> !met.add(value))
                .collect(Collectors.toSet());
    }

    /// The same text, date and attachments under the same id: it is the link that a session or a campaign has changed.
    private static List<Namesake> withoutDoubles(List<Namesake> newestFirst) {
        Map<Object, Namesake> first = new LinkedHashMap<>();
        for (Namesake one : newestFirst) {
            first.merge(
                    List.of(one.text(), one.published(), one.enclosures()),
                    one,
                    (kept, copy) -> kept.taking(copy, "the same words, date and id"));
        }
        return List.copyOf(first.values());
    }

    private static List<Namesake> withoutStates(List<Namesake> newestFirst) {
        boolean guids =
                newestFirst.size() <= MOST_STATES
                        && newestFirst.getFirst().identified().id().origin() == Origin.GUID;
        Map<String, List<Integer>> byLink = new HashMap<>();
        List<Namesake> kept = new ArrayList<>();
        for (Namesake one : newestFirst) {
            List<Integer> others = byLink.computeIfAbsent(one.link(), _ -> new ArrayList<>());
            Optional<Integer> state =
                    others.stream()
                            .limit(COMPARED)
                            .filter(other -> areStates(one, kept.get(other), guids))
                            .findFirst();
            if (state.isPresent()) {
                kept.set(
                        state.get(),
                        kept.get(state.get())
                                .taking(one, "the same id, link and title, nearly the same words"));
            } else {
                others.add(kept.size());
                kept.add(one);
            }
        }
        return kept;
    }

    private static boolean areStates(Namesake one, Namesake other, boolean haveGuid) {
        return !one.link().isEmpty()
                && one.title().equals(other.title())
                && one.enclosures().equals(other.enclosures())
                && (haveGuid || !one.hasOtherDateThan(other))
                && one.isNear(other, SAME_TEXT);
    }
}
