package kiosque.dedupe.identity;

import kiosque.dedupe.CanonicalLink;
import kiosque.feed.Identified;
import kiosque.feed.KnownEntry;
import kiosque.feed.Sha256;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Why an entry with an id that we have never seen might be one that we know.
///
/// A publisher who gives a new guid mostly means a new entry, so one name alone is not enough, except the guid that changed its scheme
/// only. The page counts together with the text, the same instant of publication, or words that hardly differ; the title at
/// the same instant counts together with the words, a recording at the same instant alone. A new guid with a date of its own is a new
/// entry even there, unless the address is that of one article among others: the next bulletin of a standing page looks just so. Only when most of the unknown ids of a
/// document turn out to be new names of known entries is less enough: a publisher changed its system, or makes up guids as it goes.
///
/// @param shared what both have in common
/// @param distance of their words, in bits of the gist; the utmost where there is something to hear or to watch, because episodes of a
///     series are announced in the same words
record Evidence(Identified entry, KnownEntry known, Shared shared, Looks looks, int distance) {

    /// Words that differ by so little have been mended, not written anew.
    static final int MENDED = 6;

    /// At the same page those that differ by less than this may have been, too.
    private static final int MENDED_IN_PLACE = 9;

    private static final int UTMOST = 48;

    /// Words that differ by less than this were not written independently, though much may have changed.
    static final int AKIN = 16;

    /// From how many entries on a document tells something about its source's habits.
    private static final int MANY = 3;

    /// The document that the entry is in.
    ///
    /// @param byId how many of its entries are known by their ids
    /// @param renumbered whether it has come back under new ids: then its links have proved to be as good as ids
    record Of(int entries, int byId, boolean renumbered) {}

    /// @param guid but for its scheme
    /// @param page whether both have the same page, or the same path on another host, and no third entry has
    /// @param text whether the words are the same
    /// @param dated whether the title and the publisher's date are the same
    /// @param placed whether the page and the publisher's date are the same
    /// @param placedByDay the same, where the date is a whole hour
    /// @param at whether the dates are the same
    /// @param parts what is the same of title and words apart
    /// @param heard whether the recording and the publisher's date are the same
    /// @param id whether the known entry has, or has had, the id that several have by now
    record Shared(
            boolean guid,
            boolean page,
            boolean text,
            boolean dated,
            boolean placed,
            boolean placedByDay,
            boolean at,
            Parts parts,
            boolean heard,
            boolean id) {

        static Shared of(Identified entry, KnownEntry known, ReadEntry reading, Set<Sha256> own) {
            Names names = Names.of(reading);
            Sha256 id = Names.id(reading).digest();
            return new Shared(
                    has(names.guid(), known, own),
                    has(names.page(), known, own)
                            && names.page()
                                    .map(Names::common)
                                    .filter(known.aliases()::contains)
                                    .isEmpty(),
                    has(Optional.of(names.text()), known, own),
                    has(names.dated(), known, own),
                    has(names.placed(), known, own),
                    has(names.placedByDay(), known, own),
                    names.at()
                            .filter(known.aliases()::contains)
                            .filter(at -> own.contains(at) || !entry.aliases().contains(at))
                            .isPresent(),
                    new Parts(
                            has(names.parts().titled(), known, own),
                            has(names.parts().worded(), known, own),
                            has(names.parts().said(), known, own)),
                    has(names.heard(), known, own),
                    known.id().equals(id)
                            || known.aliases().contains(id)
                            || known.aliases().contains(Names.common(id)));
        }

        private static boolean has(Optional<Sha256> name, KnownEntry known, Set<Sha256> own) {
            return name.filter(own::contains).filter(known.aliases()::contains).isPresent();
        }

        boolean date() {
            return dated || placed || at || parts.said || heard;
        }
    }

    /// @param title whether the titles are the same, where neither has guid, page or date
    /// @param text whether the words below them are, there
    /// @param said whether the words below them and the publisher's dates are the same
    record Parts(boolean title, boolean text, boolean said) {}

    /// @param bare whether it has neither guid nor page
    /// @param dated whether its publisher says when it was published
    /// @param stamped whether it says when, if only when it was last changed
    /// @param timed whether with a time of day, as far as one can tell
    /// @param article whether its address looks like one article's
    /// @param permalink whether its guid is its page
    /// @param random whether its guid says nothing
    /// @param madeUp whether guid and date of both were made up for whoever asked
    record Looks(
            boolean bare,
            boolean dated,
            boolean stamped,
            boolean timed,
            boolean article,
            boolean permalink,
            boolean random,
            boolean madeUp) {

        static Looks of(ReadEntry reading, KnownEntry known, Set<Sha256> own) {
            return new Looks(
                    reading.isBare(),
                    reading.entry().dates().published().isPresent(),
                    MadeUp.stamp(reading.entry()).isPresent(),
                    reading.entry()
                            .dates()
                            .published()
                            .filter(at -> !Names.isWholeHour(at))
                            .isPresent(),
                    reading.page().filter(CanonicalLink::isArticle).isPresent(),
                    reading.hasPermalink(),
                    MadeUp.hasRandomGuid(reading.entry()),
                    Shared.has(Optional.of(MadeUp.name(Names.of(reading))), known, own));
        }
    }

    /// @param own the aliases that no other entry of the document has
    static Evidence of(Identified entry, KnownEntry known, ReadEntry reading, Set<Sha256> own) {
        return new Evidence(
                entry,
                known,
                Shared.of(entry, known, reading, own),
                Looks.of(reading, known, own),
                reading.recordings().isEmpty()
                        ? SimHash.distance(entry.fingerprint().gist(), known.fingerprint().gist())
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
    int strength(Of document) {
        if (shared.guid) {
            return 7;
        }
        if (shared.placed || (shared.page && shared.dated)) {
            return 6;
        }
        if (shared.page && shared.text && !saysItAgain(document)) {
            return 6;
        }
        if (shared.heard
                || shared.text
                        && (shared.dated
                                || shared.id
                                || looks.madeUp
                                || looks.bare
                                || keepsNothing(document))) {
            return 5;
        }
        if (isMendedInPlace(document)) {
            return 4;
        }
        if (shared.id && (shared.page || shared.dated)) {
            return 4;
        }
        if ((shared.dated && distance <= MENDED)
                || (shared.parts.said && looks.timed)
                || (shared.at && (looks.bare || shared.id) && distance <= AKIN)) {
            return 3;
        }
        if (shared.parts.title && distance <= AKIN || isElsewhereAttached(document)) {
            return 3;
        }
        if (shared.parts.text && distance <= AKIN && document.entries > 1) {
            return 3;
        }
        return !document.renumbered
                ? 0
                : shared.page ? 2 : shared.text || shared.parts.said || shared.placedByDay ? 1 : 0;
    }

    /// Whether nothing that the document says of its entries is the same, and no date could be. The only entry of one is another at another time, if it is only the
    /// time of its last change.
    private boolean keepsNothing(Of document) {
        return document.byId == 0 && !(document.entries == 1 ? looks.stamped : looks.dated);
    }

    /// For people.
    String inWords() {
        List<String> words = new ArrayList<>();
        if (shared.guid) {
            words.add("its guid but for the scheme");
        }
        if (shared.page) {
            words.add("its page");
        }
        if (shared.text) {
            words.add("its words");
        }
        if (shared.heard) {
            words.add("its recording");
        }
        if (shared.date()) {
            words.add("its date");
        }
        if (shared.parts.title || SimHash.sameTitle(gistNow(), gistBefore())) {
            words.add("its title");
        }
        if (!shared.text && distance <= AKIN) {
            words.add("most of its words");
        }
        return "the same entry by " + String.join(", ", words);
    }

    /// The same words at the same page under a new guid and a new date: the next bulletin of a standing page, in a document that keeps its
    /// other guids or has no other entry; or one article that a program numbers anew each time.
    private boolean saysItAgain(Of document) {
        if (!isRedated() || document.renumbered) {
            return false;
        }
        return document.entries == 1
                ? !looks.madeUp && !(looks.article && looks.random)
                : document.byId > 0 && !looks.article;
    }

    /// Who calls an entry by its page means whatever is there: then words that are akin are enough.
    private boolean isMendedInPlace(Of document) {
        int mended = looks.permalink ? AKIN : MENDED_IN_PLACE;
        return shared.page && distance < mended && !isNextAtItsPage(document);
    }

    /// Other words at the same page under a new guid and a new date.
    private boolean isNextAtItsPage(Of document) {
        boolean isArticle = looks.article && document.entries > 1;
        return isRedated() && !document.renumbered && !isArticle;
    }

    /// Neither guid nor page, the same title at the same instant, but another file: its address has a token in its path, or its host changes. Where there is no
    /// instant, or none but a day, the words have to be the same too, and it has to stand in a list: the only item of a bulletin is a new one each time.
    private boolean isElsewhereAttached(Of document) {
        if (!looks.bare || distance < UTMOST) {
            return false;
        }
        boolean sameWords = SimHash.distance(gistNow(), gistBefore()) <= MENDED;
        return shared.dated && looks.timed
                || (shared.dated || shared.parts.title) && sameWords && document.entries > 1;
    }

    private boolean isRedated() {
        return looks.dated && !shared.date();
    }

    private long gistNow() {
        return entry.fingerprint().gist();
    }

    private long gistBefore() {
        return known.fingerprint().gist();
    }

    private boolean explains() {
        return shared.text
                || shared.parts.said
                || shared.placed
                || (shared.page && (shared.dated || distance <= AKIN));
    }
}
