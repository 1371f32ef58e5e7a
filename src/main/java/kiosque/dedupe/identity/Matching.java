package kiosque.dedupe.identity;

import kiosque.dedupe.CanonicalLink;
import kiosque.feed.EntryId.Origin;
import kiosque.feed.Identified;
import kiosque.feed.KnownEntry;
import kiosque.feed.Sha256;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which entry of a document is which entry of the store: one to one, whatever the order of either.
///
/// 0. By title and date, words, page or recording, where the guids are no more than places in the document ([Positions]); of them no name is learned then.
/// 1. By the id, unless that has been found to be several entries' (`Names#common`), or is no more than the address of a file or of a
///    standing page of which something else is said at another date.
/// 2. By a guid that the entry has had before.
/// 3. By evidence, the strongest first: see [Evidence]. An alias that several entries of the document share proves nothing (a live page, a
///    section that every entry links to), nor does one of a known entry that is in the document itself, nor a page that was several
///    known entries' already.
final class Matching {

    private final List<Identified> entries;
    private final boolean byPlace;
    private final Map<Sha256, KnownEntry> matched = new HashMap<>();
    private final Map<Sha256, String> reasons = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();

    private Matching(List<Identified> entries, boolean byPlace) {
        this.entries = entries;
        this.byPlace = byPlace;
    }

    /// @param byPlace what [Positions#are] says of both
    static Matching of(List<Identified> entries, List<KnownEntry> known, boolean byPlace) {
        Matching matching = new Matching(entries, byPlace);
        if (byPlace) {
            matching.byWhatMovesAlong(matching.remainingByName(known));
        }
        matching.byId(known);
        Map<Sha256, List<KnownEntry>> byName = matching.remainingByName(known);
        if (!byName.isEmpty()) {
            if (!byPlace) {
                matching.byFormerGuid(byName);
            }
            matching.byEvidence(byName, shared(known));
        }
        return matching;
    }

    Optional<KnownEntry> of(Identified entry) {
        return Optional.ofNullable(matched.get(entry.id().digest()));
    }

    /// What both have in common, where the entry was not known by its id.
    Optional<String> why(Identified entry) {
        return Optional.ofNullable(reasons.get(entry.id().digest()));
    }

    /// Whether ids, which name their entries, account for all that is known.
    static boolean isByIdAlone(List<Identified> entries, List<KnownEntry> known) {
        Matching matching = new Matching(entries, false);
        matching.byId(known);
        return matching.taken.size() == known.size();
    }

    private void byWhatMovesAlong(Map<Sha256, List<KnownEntry>> byName) {
        for (Identified entry : entries) {
            List<KnownEntry> alike =
                    Positions.names(entry)
                            .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                            .filter(one -> !taken.contains(one.number()))
                            .distinct()
                            .toList();
            if (alike.size() == 1) {
                take(entry, alike.getFirst());
            }
        }
    }

    private void byId(List<KnownEntry> known) {
        Map<Sha256, KnownEntry> byId = new HashMap<>();
        known.forEach(one -> byId.put(one.id(), one));
        for (Identified entry : entries) {
            KnownEntry one = byId.get(entry.id().digest());
            if (one != null
                    && isFree(entry, one)
                    && !isCommon(entry, one)
                    && !isAnother(entry, one)) {
                take(entry, one);
            }
        }
    }

    private boolean isFree(Identified entry, KnownEntry one) {
        return !byPlace
                || of(entry).isEmpty()
                        && !taken.contains(one.number())
                        && !Positions.isAnother(entry, one);
    }

    private static boolean isCommon(Identified entry, KnownEntry one) {
        return one.aliases().contains(Names.common(entry.id().digest()));
    }

    /// One address may deliver another recording each day, a standing page another bulletin.
    private static boolean isAnother(Identified entry, KnownEntry one) {
        Origin origin = entry.id().origin();
        boolean address = origin == Origin.MEDIA || origin == Origin.LINK;
        long now = entry.fingerprint().gist();
        long before = one.fingerprint().gist();
        int distance = SimHash.distance(now, before);
        if (!address
                || distance <= Evidence.MENDED
                || entry.entry().dates().published().isEmpty()) {
            return false;
        }
        boolean sameTitle = SimHash.sameTitle(now, before);
        ReadEntry reading = ReadEntry.of(entry.entry());
        boolean plays = !reading.recordings().isEmpty();
        boolean differs =
                origin == Origin.MEDIA
                        ? !sameTitle && distance > Evidence.AKIN
                        : reading.page().filter(CanonicalLink::isArticle).isEmpty()
                                && (plays || !sameTitle && distance > Evidence.AKIN);
        return differs && Names.of(reading).fleeting().noneMatch(one.aliases()::contains);
    }

    private Map<Sha256, List<KnownEntry>> remainingByName(List<KnownEntry> known) {
        Map<Sha256, List<KnownEntry>> byName = new HashMap<>();
        known.stream()
                .filter(one -> !taken.contains(one.number()))
                .sorted(Comparator.comparingLong(KnownEntry::number))
                .forEach(one ->
                        one.aliases()
                                .forEach(name ->
                                        byName.computeIfAbsent(name, _ -> new ArrayList<>(1))
                                                .add(one)));
        return byName;
    }

    private void byFormerGuid(Map<Sha256, List<KnownEntry>> byName) {
        List<Pair> pairs = new ArrayList<>();
        for (Identified entry : remaining()) {
            if (entry.id().origin() == Origin.GUID) {
                byName.getOrDefault(entry.id().digest(), List.of()).stream()
                        .filter(one -> !isCommon(entry, one))
                        .forEach(one -> pairs.add(new Pair(entry, one, 0, "a guid it had before")));
            }
        }
        take(pairs);
    }

    private void byEvidence(Map<Sha256, List<KnownEntry>> byName, Set<Sha256> shared) {
        Map<Sha256, Integer> carriers = new HashMap<>();
        entries.forEach(
                entry -> entry.aliases().forEach(alias -> carriers.merge(alias, 1, Integer::sum)));
        List<Identified> remaining = remaining();
        List<Evidence> all = new ArrayList<>();
        for (Identified entry : remaining) {
            all.addAll(evidence(entry, byName, carriers, shared));
        }
        var document =
                new Evidence.Of(
                        entries.size(),
                        matched.size(),
                        byPlace || Evidence.showsRenumbering(all, remaining.size()));
        List<Pair> pairs = new ArrayList<>();
        for (Evidence evidence : all) {
            int strength = evidence.strength(document);
            if (strength > 0) {
                pairs.add(
                        new Pair(evidence.entry(), evidence.known(), strength, evidence.inWords()));
            }
        }
        take(pairs);
    }

    /// Names that several known entries have.
    private static Set<Sha256> shared(List<KnownEntry> known) {
        Set<Sha256> names = new HashSet<>();
        Set<Sha256> shared = new HashSet<>();
        known.forEach(one ->
                one.aliases().stream().filter(name -> !names.add(name)).forEach(shared::add));
        return shared;
    }

    private List<Evidence> evidence(
            Identified entry,
            Map<Sha256, List<KnownEntry>> byName,
            Map<Sha256, Integer> carriers,
            Set<Sha256> shared) {
        Map<Long, KnownEntry> candidates = new HashMap<>();
        Set<Sha256> own = new HashSet<>();
        for (Sha256 alias : entry.aliases()) {
            if (carriers.getOrDefault(alias, 0) == 1) {
                own.add(alias);
                byName.getOrDefault(alias, List.of())
                        .forEach(one -> candidates.put(one.number(), one));
            }
        }
        if (candidates.isEmpty()) {
            return List.of();
        }
        ReadEntry reading = ReadEntry.of(entry.entry());
        Names names = Names.of(reading);
        names.page().filter(shared::contains).ifPresent(own::remove);
        names.guid().filter(_ -> byPlace).ifPresent(own::remove);
        return candidates.values().stream()
                .filter(known ->
                        !known.id().equals(entry.id().digest()) || !isAnother(entry, known))
                .map(known -> Evidence.of(entry, known, reading, own))
                .toList();
    }

    private List<Identified> remaining() {
        return entries.stream().filter(entry -> !matched.containsKey(entry.id().digest())).toList();
    }

    private void take(List<Pair> pairs) {
        pairs.sort(Pair.STRONGEST_FIRST);
        for (Pair pair : pairs) {
            if (!matched.containsKey(pair.entry.id().digest())
                    && !taken.contains(pair.known.number())) {
                take(pair.entry, pair.known);
                reasons.put(pair.entry.id().digest(), pair.why);
            }
        }
    }

    private void take(Identified entry, KnownEntry known) {
        matched.put(entry.id().digest(), known);
        taken.add(known.number());
    }

    private record Pair(Identified entry, KnownEntry known, int strength, String why) {

        static final Comparator<Pair> STRONGEST_FIRST =
                Comparator.comparingInt(Pair::strength)
                        .reversed()
                        .thenComparingInt(Pair::distance)
                        .thenComparingLong(pair -> pair.known.number())
                        .thenComparing(pair -> pair.entry.id().digest());

        int distance() {
            return SimHash.distance(entry.fingerprint().gist(), known.fingerprint().gist());
        }
    }
}
