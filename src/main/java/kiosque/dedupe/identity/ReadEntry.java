package kiosque.dedupe.identity;

import kiosque.dedupe.CanonicalLink;
import kiosque.feed.Enclosure;
import kiosque.feed.Entry;
import kiosque.text.Folded;
import kiosque.text.HtmlWords;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// An entry read once for everything that it is identified by.
///
/// @param body its text as it is seen
/// @param title the title's words, folded
/// @param text the words of its body, folded
record ReadEntry(
        Entry entry,
        String body,
        List<String> title,
        List<String> text,
        Optional<CanonicalLink> link) {

    private static final Pattern RECORDING_TYPE =
            Pattern.compile("\\s*(?:audio|video)/", Pattern.CASE_INSENSITIVE);

    private static final Pattern RECORDING_NAME =
            Pattern.compile(
                    "\\.(?:mp3|m4a|aac|og[agv]|opus|flac|wav|mp4|m4v|mov|webm)(?:[?#]|$)",
                    Pattern.CASE_INSENSITIVE);

    static ReadEntry of(Entry entry) {
        String body = StableText.text(HtmlWords.lines(entry.body()));
        return new ReadEntry(
                entry,
                body,
                Folded.words(entry.title()),
                Folded.words(body),
                entry.link().flatMap(CanonicalLink::of));
    }

    /// The summary as it is seen, where it is not the body itself.
    String summary() {
        return entry.content()
                .flatMap(_ -> entry.summary())
                .map(HtmlWords::lines)
                .map(StableText::text)
                .orElse("");
    }

    /// The link unless it is a front page, which is nobody's own.
    Optional<CanonicalLink> page() {
        return link.filter(canonical -> !canonical.isFrontPage());
    }

    /// Whether its guid is the address of its page.
    boolean hasPermalink() {
        return page().isPresent() && entry.guid().flatMap(CanonicalLink::of).equals(page());
    }

    /// The link in one spelling, as far as it has one; empty where there is none.
    String address() {
        return link.map(CanonicalLink::toString).or(entry::link).orElse("");
    }

    /// Whether its publisher gave it neither a name nor a page of its own. Some software repeats the title for want of a name.
    boolean isBare() {
        return page().isEmpty()
                && entry.guid()
                        .filter(word -> !word.isBlank())
                        .filter(word -> title.isEmpty() || !Folded.words(word).equals(title))
                        .filter(word -> !isItsRecording(word))
                        .isEmpty();
    }

    /// Or the address of its recording, which moves with that.
    private boolean isItsRecording(String guid) {
        String name = ContentLinks.unsigned(guid);
        return RECORDING_NAME.matcher(name).find()
                && media().filter(file -> lastStep(file).equals(lastStep(name))).isPresent();
    }

    private static String lastStep(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /// Where the first of what is attached lies, parameters apart: tokens and campaigns are in there.
    Optional<String> media() {
        return entry.metadata().media().enclosures().stream()
                .map(Enclosure::url)
                .map(ContentLinks::unsigned)
                .filter(address -> address.indexOf('/') >= 0 && !address.endsWith("/"))
                .findFirst();
    }

    /// Addresses of what is attached, in one spelling and order.
    List<String> enclosures() {
        return addresses(_ -> true);
    }

    /// Addresses of what is to be heard or watched: episodes of a series may have all but that in common.
    List<String> recordings() {
        return addresses(ReadEntry::isRecording);
    }

    private List<String> addresses(Predicate<Enclosure> isSuch) {
        List<Enclosure> attached = entry.metadata().media().enclosures();
        return attached.isEmpty()
                ? List.of()
                : attached.stream()
                        .filter(isSuch)
                        .map(Enclosure::url)
                        .map(ReadEntry::address)
                        .sorted()
                        .distinct()
                        .toList();
    }

    private static boolean isRecording(Enclosure enclosure) {
        return enclosure
                .type()
                .map(type -> RECORDING_TYPE.matcher(type).lookingAt())
                .orElseGet(() -> RECORDING_NAME.matcher(enclosure.url()).find());
    }

    private static String address(String url) {
        return CanonicalLink.of(url).map(CanonicalLink::toString).orElse(url);
    }
}
