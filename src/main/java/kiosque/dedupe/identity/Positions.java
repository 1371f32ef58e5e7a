package kiosque.dedupe.identity;

import kiosque.feed.EntryId.Origin;
import kiosque.feed.Identified;
import kiosque.feed.KnownEntry;
import kiosque.feed.Repair;
import kiosque.feed.Sha256;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Guids that number the items of a document from its top instead of naming them: `1`, `2`; `item-0`, `item-1`. Each article that comes moves the others
/// on, and by their guids each of them would be an edit of the one before it.
final class Positions {

    /// At the same place a little may have been mended, in bits of the gist.
    private static final int MENDED = 8;

    /// What to show with the source.
    static final Repair FOUND =
            new Repair(
                    "guid-positions",
                    "its guids number the places in the document: entries are recognised by title"
                            + " and date");

    private static final Pattern NUMBERED = Pattern.compile("(?s)(.*?)(?<!\\d)(\\d{1,4})(\\D*)");

    /// Whether the document's guids are such: two of its articles are known under other guids than theirs; or they count from 0 or 1, and one is, or each says what
    /// its guid never said.
    ///
    /// @param known every stored entry whose id or alias is the id or an alias of one of the others
    static boolean are(List<Identified> entries, List<KnownEntry> known) {
        Map<Sha256, KnownEntry> byId =
                known.stream()
                        .collect(
                                Collectors.toMap(
                                        KnownEntry::id, Function.identity(), (one, _) -> one));
        Set<Long> inPlace = new HashSet<>();
        Set<Sha256> elsewhere = new HashSet<>();
        boolean mended = false;
        for (Identified entry : entries) {
            KnownEntry one = byId.get(entry.id().digest());
            if (one != null && isCalledOtherwise(entry, one)) {
                names(entry).forEach(elsewhere::add);
                mended |= !isAnother(entry, one, Evidence.AKIN);
            } else if (one != null) {
                inPlace.add(one.number());
            }
        }
        if (elsewhere.isEmpty()) {
            return false;
        }
        long moved =
                known.stream()
                        .filter(one -> !inPlace.contains(one.number()))
                        .filter(one -> !Collections.disjoint(one.aliases(), elsewhere))
                        .count();
        boolean allAnother = inPlace.isEmpty() && !mended;
        return moved > 1 || (moved == 1 || allAnother) && count(entries);
    }

    /// Whether it is not what is known under its guid, which does not say so: neither its title with its date, nor its page, nor its words.
    static boolean isAnother(Identified entry, KnownEntry one) {
        return isAnother(entry, one, MENDED);
    }

    private static boolean isAnother(Identified entry, KnownEntry one, int mended) {
        return isCalledOtherwise(entry, one)
                && (!ReadEntry.of(entry.entry()).recordings().isEmpty()
                        || SimHash.distance(entry.fingerprint().gist(), one.fingerprint().gist())
                                > mended);
    }

    private static boolean isCalledOtherwise(Identified entry, KnownEntry one) {
        return entry.id().origin() == Origin.GUID
                && !SimHash.sameTitle(entry.fingerprint().gist(), one.fingerprint().gist())
                && names(entry).noneMatch(one.aliases()::contains);
    }

    /// What moves along with an article.
    static Stream<Sha256> names(Identified entry) {
        Names names = Names.of(entry.entry());
        return Stream.of(Optional.of(names.text()), names.dated(), names.placed(), names.heard())
                .flatMap(Optional::stream);
    }

    private static boolean count(List<Identified> entries) {
        Optional<Matcher> first = numbered(entries.getFirst());
        if (first.isEmpty()) {
            return false;
        }
        int start = Integer.parseInt(first.get().group(2));
        for (int i = 0; i < entries.size(); i++) {
            int number = start + i;
            if (numbered(entries.get(i))
                    .filter(it -> Integer.parseInt(it.group(2)) == number)
                    .filter(it -> it.group(1).equals(first.get().group(1)))
                    .filter(it -> it.group(3).equals(first.get().group(3)))
                    .isEmpty()) {
                return false;
            }
        }
        return start <= 1;
    }

    private static Optional<Matcher> numbered(Identified entry) {
        return entry.entry().guid().map(NUMBERED::matcher).filter(Matcher::matches);
    }
}
