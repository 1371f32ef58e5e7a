package kiosque.dedupe.identity;

import kiosque.feed.Category;
import kiosque.feed.Enclosure;
import kiosque.feed.Entry;
import kiosque.feed.Fingerprint;
import kiosque.feed.Image;
import kiosque.feed.Person;
import kiosque.feed.Sha256;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                                entry.metadata().media().enclosures().stream()
                                        .map(Enclosure::url)
                                        .map(ContentLinks::unsigned)),
                        sorted(
                                entry.metadata().media().images().stream()
                                        .map(Image::url)
                                        .map(ContentLinks::unsigned)),
                        String.join("\n", ContentLinks.of(entry.body())),
                        sorted(
                                entry.metadata().byline().authors().stream()
                                        .map(Person::name)
                                        .flatMap(Optional::stream)),
                        sorted(entry.metadata().categories().stream().map(Category::term)));
        return new Fingerprint(
                RecordHash.of(entry, FIXED), digest, SimHash.of(reading.title(), reading.text()));
    }

    private static String sorted(Stream<String> values) {
        return values.map(String::strip).sorted().distinct().collect(Collectors.joining("\n"));
    }
}
