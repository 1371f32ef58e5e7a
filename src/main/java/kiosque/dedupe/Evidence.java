package kiosque.dedupe;

import kiosque.feed.Identified;
import kiosque.feed.KnownEntry;
import kiosque.feed.Sha256;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Why an entry with an id that we have never seen might be one that we know.
///
/// A publisher who gives a new guid mostly means a new entry, so one name alone is not enough, except the guid that changed its scheme
/// only. The page counts together with the text, the same instant of publication, or words that hardly differ; and the title at
/// the same instant counts together with the words. Only when most of the unknown ids of a document turn out to be new names of
/// known entries is less enough: a publisher changed its system, or makes up guids as it goes.
///
/// @param page whether both have the same page, or the same path on another host
/// @param text whether the words are the same
/// @param dated whether the title and the publisher's date are the same
/// @param placed whether the page and the publisher's date are the same
/// @param distance of their words, in bits of the gist; the utmost where there is something to hear or to watch, because episodes of a
///     series are announced in the same words
record Evidence(
        Identified entry,
        KnownEntry known,
        boolean guid,
        boolean page,
        boolean text,
        boolean dated,
        boolean placed,
        int distance) {

    /// Words that differ by so little have been mended, not written anew.
    private static final int MENDED = 6;

    /// At the same page a little more may have been mended.
    private static final int MENDED_IN_PLACE = 8;

    private static final int UTMOST = 48;

    /// Words that differ by less than this were not written independently, though much may have changed.
    private static final int AKIN = 16;

    /// From how many entries on a document tells something about its source's habits.
    private static final int MANY = 3;

    /// @param own the aliases that no other entry of the document has
    static Evidence of(Identified entry, KnownEntry known, Reading reading, Set<Sha256> own) {
        Names names = Names.of(reading);
        return new Evidence(
                entry,
                known,
                shares(names.guid(), known, own),
                shares(names.page(), known, own),
                shares(Optional.of(names.text()), known, own),
                shares(names.dated(), known, own),
                shares(names.placed(), known, own),
                reading.recordings().isEmpty()
                        ? Gist.distance(entry.fingerprint().gist(), known.fingerprint().gist())
                        : UTMOST);
    }

    /// Whether most entries whose ids we do not know are known by their page and words: then it is the ids that changed.
    ///
    /// @param entries how many of the document are not known by their ids
    static boolean showsRenumbering(List<Evidence> all, int entries) {
        long explained =
                all.stream()
                        .filter(Evidence::explains)
                        .map(one -> one.entry.id())
                        .distinct()
                        .count();
        return explained >= MANY && explained * 2 >= entries;
    }

    /// 0 where it is not enough; else the more, the surer.
    ///
    /// @param renumbered whether the document has come back under new ids: then its links have proved to be as good as ids
    int strength(boolean renumbered) {
        if (guid) {
            return 7;
        }
        if (placed || (page && (text || dated))) {
            return 6;
        }
        if (text && dated) {
            return 5;
        }
        if (page && distance <= MENDED_IN_PLACE) {
            return 4;
        }
        if (dated && distance <= MENDED) {
            return 3;
        }
        return !renumbered ? 0 : page ? 2 : text ? 1 : 0;
    }

    private boolean explains() {
        return text || placed || (page && (dated || distance <= AKIN));
    }

    private static boolean shares(Optional<Sha256> name, KnownEntry known, Set<Sha256> own) {
        return name.filter(own::contains).filter(known.aliases()::contains).isPresent();
    }
}
