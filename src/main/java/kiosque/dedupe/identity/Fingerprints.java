package kiosque.dedupe.identity;

import kiosque.feed.Entry;
import kiosque.feed.Fingerprint;
import kiosque.feed.Person;
import kiosque.feed.Sha256;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Hashes all of an entry; and what a reader would notice of it: words, pictures, where it leads, who wrote it, what is attached. Of
/// the latter, dates, markup and the signatures of addresses are no part.
final class Fingerprints {

    /// What is kept as it first was, or comes along when anything else has changed: there are sources that number or date all their entries
    /// anew in every document, and none of it is shown.
    static final Set<String> FIXED = Set.of("guid", "dates");

    static Fingerprint of(ReadEntry reading) {
        Entry entry = reading.entry();
        Sha256 digest =
                Sha256.of(
                        StableText.text(entry.title()),
                        reading.summary(),
                        reading.body(),
                        reading.address(),
                        sorted(
                                entry.metadata().media().enclosures(),
                                enclosure -> Optional.of(ContentLinks.unsigned(enclosure.url()))),
                        sorted(
                                entry.metadata().media().images(),
                                image -> Optional.of(ContentLinks.unsigned(image.url()))),
                        String.join("\n", ContentLinks.of(entry.body())),
                        sorted(entry.metadata().byline().authors(), Person::name),
                        sorted(
                                entry.metadata().categories(),
                                category -> Optional.of(category.term())));
        return new Fingerprint(
                RecordHash.of(entry, FIXED), digest, SimHash.of(reading.title(), reading.text()));
    }

    private static <T> String sorted(List<T> all, Function<T, Optional<String>> word) {
        Set<String> words = new TreeSet<>();
        all.forEach(one -> word.apply(one).map(String::strip).ifPresent(words::add));
        return String.join("\n", words);
    }
}
