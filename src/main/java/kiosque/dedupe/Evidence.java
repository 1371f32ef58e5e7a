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
/// only. The page counts together with the text, the title at the same instant, or words that hardly differ; and the title at
/// the same instant counts together with the words. Only when a whole document comes back under new ids is less enough: a publisher
/// changed its system, or makes up guids as it goes.
///
/// @param page whether both have the same page, or the same path on another host
/// @param text whether the words are the same
/// @param dated whether the title and the publisher's date are the same
/// @param distance of their words, in bits of the gist
record Evidence(
        Identified entry,
        KnownEntry known,
        boolean guid,
        boolean page,
        boolean text,
        boolean dated,
        int distance) {

    /// Words that differ by so little have been mended, not written anew.
    private static final int MENDED = 6;

    /// Words that differ by less than this were not written independently, though much may have changed.
    private static final int AKIN = 16;

    /// From how many entries on a document tells something about its source's habits.
    private static final int MANY = 3;

    /// @param own the aliases that no other entry of the document has
    static Evidence of(Identified entry, KnownEntry known, Names names, Set<Sha256> own) {
        return new Evidence(
                entry,
                known,
                shares(names.guid(), known, own),
                shares(names.page(), known, own),
                shares(Optional.of(names.text()), known, own),
                shares(names.dated(), known, own),
                Gist.distance(entry.fingerprint().gist(), known.fingerprint().gist()));
    }

    /// Whether most of a document's entries are known by their page and words, though none by its id.
    static boolean isOfAWholeDocument(List<Evidence> all, int entries) {
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
    /// @param renumbered whether the whole document came back under new ids: then its links have proved to be as good as ids
    int strength(boolean renumbered) {
        if (guid) {
            return 7;
        }
        if (page && (text || dated)) {
            return 6;
        }
        if (text && dated) {
            return 5;
        }
        if (page && distance <= MENDED) {
            return 4;
        }
        if (dated && distance <= MENDED) {
            return 3;
        }
        return !renumbered ? 0 : page ? 2 : text ? 1 : 0;
    }

    private boolean explains() {
        return text || (page && (dated || distance <= AKIN));
    }

    private static boolean shares(Optional<Sha256> name, KnownEntry known, Set<Sha256> own) {
        return name.filter(own::contains).filter(known.aliases()::contains).isPresent();
    }
}
