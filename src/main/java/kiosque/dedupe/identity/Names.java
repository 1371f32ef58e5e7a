package kiosque.dedupe.identity;

import kiosque.dedupe.CanonicalLink;
import kiosque.feed.Entry;
import kiosque.feed.EntryId;
import kiosque.feed.EntryId.Origin;
import kiosque.feed.Sha256;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Everything that an entry can be known by besides its id. Each is a SHA-256 of a word for its kind and the value.
///
/// They differ in what they prove. An equal guid but for `http` or `https` is the same guid; the same page, the same text and the same
/// title at the same instant are evidence that [Matching] weighs.
///
/// @param guid of a guid that is a web address: that address without its scheme
/// @param page what the link says behind its host, where that is distinctive, else the link; empty for a front page
/// @param text of title and text, as folded words, and of what is to be heard or watched
/// @param dated of the title's words and the publisher's date
/// @param placed of the page and the publisher's date, where that is no whole hour: a date without a time says too little
/// @param placedByDay the same where it is one
/// @param at the publisher's date: a name of entries with neither guid nor page, and of those that share what they have of it
/// @param parts of title and text apart, where more is not to be had or may be corrected
/// @param heard of what is to be heard or watched and the publisher's date: an episode keeps both when its title and guid change
record Names(
        Optional<Sha256> guid,
        Optional<Sha256> page,
        Sha256 text,
        Optional<Sha256> dated,
        Optional<Sha256> placed,
        Optional<Sha256> placedByDay,
        Optional<Sha256> at,
        Parts parts,
        Optional<Sha256> heard) {

    /// @param titled the title, of an entry that has no date either
    /// @param worded the words below the title, where it has nothing else to be known by: a title may be corrected
    /// @param said the words below the title and the publisher's date, where nothing plays: a title may be corrected, and guid and page with it
    record Parts(Optional<Sha256> titled, Optional<Sha256> worded, Optional<Sha256> said) {}

    /// Fewer words are those of many an entry.
    private static final int ENOUGH_WORDS = 5;

    /// As many are hardly said twice at one instant.
    private static final int MANY_WORDS = 8;

    static Names of(Entry entry) {
        return of(ReadEntry.of(entry));
    }

    static Names of(ReadEntry reading) {
        return new Names(
                guid(reading.entry()),
                reading.page().map(Names::page),
                text(reading),
                dated(reading),
                placed(reading, "placed", at -> !isWholeHour(at)),
                placed(reading, "placed by day", Names::isWholeHour),
                reading.entry().dates().published().map(at -> Sha256.of("at", at.toString())),
                new Parts(
                        alone(reading, "titled", reading.title(), 1),
                        alone(reading, "worded", reading.text(), ENOUGH_WORDS),
                        said(reading)),
                heard(reading));
    }

    /// Marks a name (an id, a page) that several entries of one document had: it is nobody's own, and proves nothing alone.
    static Sha256 common(Sha256 name) {
        return Sha256.of("common", name.hex());
    }

    /// The best id that the entry has by itself: guid, else link, else what is attached, else title and date, else text.
    static EntryId id(ReadEntry reading) {
        Optional<EntryId> guid =
                reading.entry()
                        .guid()
                        .filter(word -> !word.isBlank())
                        .map(word -> new EntryId(Origin.GUID, word));
        return guid.or(() -> reading.page().map(link -> new EntryId(Origin.LINK, link.page())))
                .or(() -> reading.media().map(address -> new EntryId(Origin.MEDIA, address)))
                .or(() -> titleAndDate(reading))
                .orElseGet(() -> new EntryId(Origin.TEXT, text(reading).hex()));
    }

    private static Optional<EntryId> titleAndDate(ReadEntry reading) {
        return reading.entry()
                .dates()
                .published()
                .filter(_ -> !reading.title().isEmpty())
                .map(at ->
                        new EntryId(Origin.DATED, String.join(" ", reading.title()) + "\n" + at));
    }

    /// Those that an entry has as long as nobody shares its id.
    List<Sha256> aliases(ReadEntry reading) {
        Set<Sha256> aliases = new LinkedHashSet<>();
        List.of(
                        guid,
                        page,
                        Optional.of(text),
                        parts.titled,
                        parts.worded,
                        dated,
                        parts.said,
                        placed,
                        placedByDay,
                        heard)
                .forEach(name -> name.ifPresent(aliases::add));
        at.filter(_ -> reading.isBare()).ifPresent(aliases::add);
        return List.copyOf(aliases);
    }

    /// Those that say something of the time.
    Stream<Sha256> fleeting() {
        return Stream.of(dated, parts.said, placed, placedByDay, at, heard)
                .flatMap(Optional::stream);
    }

    /// A name of an entry with neither guid, page nor date.
    private static Optional<Sha256> alone(
            ReadEntry reading, String kind, List<String> words, int fewest) {
        boolean alone = reading.isBare() && reading.entry().dates().published().isEmpty();
        return alone && words.size() >= fewest
                ? Optional.of(Sha256.of(kind, String.join(" ", words)))
                : Optional.empty();
    }

    private static Optional<Sha256> guid(Entry entry) {
        return entry.guid()
                .flatMap(CanonicalLink::of)
                .filter(address -> !address.isFrontPage())
                .map(address -> Sha256.of("guid", address.toString()));
    }

    private static Sha256 page(CanonicalLink link) {
        return link.isDistinctive()
                ? Sha256.of("path", link.rest())
                : Sha256.of("link", link.page());
    }

    /// An entry without a word is known by what is attached to it.
    private static Sha256 text(ReadEntry reading) {
        if (reading.title().isEmpty() && reading.text().isEmpty()) {
            return Sha256.of("text", String.join("\n", reading.enclosures()));
        }
        String title = String.join(" ", reading.title());
        String words = String.join(" ", reading.text());
        List<String> recordings = reading.recordings();
        return recordings.isEmpty()
                ? Sha256.of("text", title, words)
                : Sha256.of("text", title, words, String.join("\n", recordings));
    }

    private static Optional<Sha256> dated(ReadEntry reading) {
        return reading.entry()
                .dates()
                .published()
                .filter(_ -> !reading.title().isEmpty())
                .map(at -> Sha256.of("dated", String.join(" ", reading.title()), at.toString()));
    }

    private static Optional<Sha256> said(ReadEntry reading) {
        return reading.entry()
                .dates()
                .published()
                .filter(_ -> reading.text().size() >= MANY_WORDS)
                .filter(_ -> reading.page().isPresent() && reading.recordings().isEmpty())
                .map(at -> Sha256.of("said", String.join(" ", reading.text()), at.toString()));
    }

    private static Optional<Sha256> placed(
            ReadEntry reading, String kind, Predicate<Instant> isSuch) {
        return reading.entry()
                .dates()
                .published()
                .filter(isSuch)
                .flatMap(at ->
                        reading.page().map(link -> Sha256.of(kind, link.rest(), at.toString())));
    }

    /// Then it may be a date without a time, in most of the world's zones.
    static boolean isWholeHour(Instant at) {
        return at.getEpochSecond() % 3600 == 0;
    }

    /// Parameters apart, in which tokens are, unless the date is no more than a day: then they may be all that tells two episodes apart.
    private static Optional<Sha256> heard(ReadEntry reading) {
        List<String> recordings = reading.recordings();
        return reading.entry()
                .dates()
                .published()
                .filter(_ -> recordings.size() == 1)
                .map(at ->
                        Sha256.of(
                                "heard",
                                isWholeHour(at)
                                        ? recordings.getFirst()
                                        : ContentLinks.unsigned(recordings.getFirst()),
                                at.toString()));
    }
}
