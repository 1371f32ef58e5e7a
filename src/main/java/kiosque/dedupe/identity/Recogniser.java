package kiosque.dedupe.identity;

import kiosque.feed.EntryId;
import kiosque.feed.Fingerprint;
import kiosque.feed.Identified;
import kiosque.feed.KnownEntry;
import kiosque.feed.Recognition;
import kiosque.feed.Recognition.Buried;
import kiosque.feed.Recognition.Edited;
import kiosque.feed.Recognition.Extent;
import kiosque.feed.Recognition.New;
import kiosque.feed.Recognition.Unchanged;
import kiosque.feed.Repair;
import kiosque.feed.Sha256;
import kiosque.feed.Twin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds the entries of one document against what the store has of the same source. Pure.
///
/// An entry is first known by its id, then by an id that it had before, then by the evidence of its aliases ([Matching]). So a source
/// that gives every entry a new guid in every document is read by link and text without anybody having to say so; [GuidChurn] tells it.
public final class Recogniser {

    /// How many of the 48 bits of the gist move before an edit is worth an `updated`: about every tenth word.
    private static final int REAL = 7;

    /// How many names an entry may gather: a source that never stops renaming must not fill the store. Beyond that it is known by
    /// evidence at each poll anew.
    private static final int MOST_NAMES = 24;

    /// How many of them its texts may fill: a live page that is rewritten all day must leave room for a new guid.
    private static final int MOST_WHILE_ID_HOLDS = 12;

    private final List<Identified> entries;
    private final List<KnownEntry> known;
    private final boolean byPlace;

    /// @param entries of the whole document, unless none of them needs evidence
    /// @param known every stored entry or tombstone of the source whose id or alias is the id or an alias of one of `entries`
    public Recogniser(List<Identified> entries, List<KnownEntry> known) {
        this.entries = entries;
        this.known = known;
        byPlace = Positions.are(entries, known);
    }

    /// Whether each entry is known by its id or not at all. Otherwise the whole document is evidence: what else is in it tells whether its
    /// guids have changed, and which entries are accounted for.
    public boolean needsNoEvidence() {
        return !byPlace && Matching.isByIdAlone(entries, known);
    }

    /// What there is to show with the source.
    ///
    /// @param recognitions what became of the entries
    public Optional<Repair> oddity(List<Recognition> recognitions) {
        return byPlace
                ? Optional.of(Positions.FOUND)
                : GuidChurn.in(entries, known, recognitions)
                        .or(() -> TakenTogether.in(recognitions));
    }

    /// One recognition for each entry, in the same order.
    public List<Recognition> recognise() {
        Matching matching = Matching.of(entries, known, byPlace);
        Set<Sha256> ids = known.stream().map(KnownEntry::id).collect(Collectors.toSet());
        return entries.stream().map(entry -> recognise(entry, matching, ids)).toList();
    }

    private Recognition recognise(Identified entry, Matching matching, Set<Sha256> ids) {
        Optional<KnownEntry> one = matching.of(entry);
        if (one.isEmpty()) {
            return new New(ids.contains(entry.id().digest()) ? renamed(entry) : entry);
        }
        Identified told =
                matching.why(entry)
                        .map(why -> entry.with(Twin.of(entry.entry(), why)))
                        .orElse(entry);
        return recognise(told, one.get(), byPlace ? List.of() : newNames(told, one.get()));
    }

    /// Its id is another's already.
    private static Identified renamed(Identified entry) {
        Names names = Names.of(entry.entry());
        String date = entry.entry().dates().published().map(Object::toString).orElse("");
        var id =
                new EntryId(
                        entry.id().origin(),
                        entry.id().value() + "\n" + Sha256.of(names.text().hex(), date).hex());
        return entry.under(id, List.of(Names.common(entry.id().digest())));
    }

    private static Recognition recognise(
            Identified entry, KnownEntry known, List<Sha256> newNames) {
        if (known.buried()) {
            return new Buried(known.number(), entry, newNames);
        }
        if (known.fingerprint().stored().equals(entry.fingerprint().stored())) {
            return new Unchanged(known.number(), newNames, entry.twins());
        }
        return new Edited(known.number(), entry, extent(entry, known), newNames);
    }

    private static Extent extent(Identified entry, KnownEntry known) {
        Fingerprint before = known.fingerprint();
        if (before.digest().equals(entry.fingerprint().digest())) {
            return Extent.UNSEEN;
        }
        boolean isOfOldRules = before.digest().equals(before.stored());
        return isReal(entry, known) ? Extent.REAL : isOfOldRules ? Extent.UNSEEN : Extent.SMALL;
    }

    /// A text that the entry has had before is no news: some sources serve two states of a document in turns.
    private static boolean isReal(Identified entry, KnownEntry known) {
        long before = known.fingerprint().gist();
        long now = entry.fingerprint().gist();
        boolean changed = !SimHash.sameTitle(before, now) || SimHash.distance(before, now) >= REAL;
        return changed && !known.aliases().contains(Names.of(entry.entry()).text());
    }

    private static Set<Sha256> fleeting(Identified entry) {
        ReadEntry reading = ReadEntry.of(entry.entry());
        Names names = Names.of(reading);
        Set<Sha256> fleeting = names.fleeting().collect(Collectors.toSet());
        if (entry.aliases().contains(Names.common(Names.id(reading).digest()))) {
            names.at().ifPresent(fleeting::remove); // what it shares its id with has another date
        }
        return fleeting;
    }

    /// Its date is no name worth learning: many sources date every entry anew in every document.
    private static List<Sha256> newNames(Identified entry, KnownEntry known) {
        Sha256 id = entry.id().digest();
        if (known.id().equals(id) && known.aliases().containsAll(entry.aliases())) {
            return List.of();
        }
        boolean byId = known.id().equals(id) || known.aliases().contains(id);
        int most = byId ? MOST_WHILE_ID_HOLDS : MOST_NAMES;
        Set<Sha256> fleeting = fleeting(entry);
        boolean isCommon = known.aliases().contains(Names.common(id));
        return Stream.concat(isCommon ? Stream.of() : Stream.of(id), entry.aliases().stream())
                .filter(name -> !known.aliases().contains(name) && !known.id().equals(name))
                .filter(name -> !fleeting.contains(name))
                .distinct()
                .limit(Math.max(0, most - known.aliases().size()))
                .toList();
    }
}
