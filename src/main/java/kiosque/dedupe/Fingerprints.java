package kiosque.dedupe;

import kiosque.feed.Category;
import kiosque.feed.Entry;
import kiosque.feed.Fingerprint;
import kiosque.feed.Person;
import kiosque.feed.Sha256;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Hashes what a reader would notice: words, where the entry leads, who wrote it, what is attached. Dates and markup are not in it.
final class Fingerprints {

    private Fingerprints() {}

    static Fingerprint of(Reading reading) {
        Entry entry = reading.entry();
        Sha256 digest =
                Sha256.of(
                        Folded.text(entry.title()),
                        reading.summary(),
                        reading.body(),
                        reading.address(),
                        String.join("\n", reading.enclosures()),
                        sorted(
                                entry.authors().stream()
                                        .map(Person::name)
                                        .flatMap(Optional::stream)),
                        sorted(entry.categories().stream().map(Category::term)));
        return new Fingerprint(digest, Gist.of(reading.title(), reading.text()));
    }

    private static String sorted(Stream<String> values) {
        return values.map(String::strip).sorted().distinct().collect(Collectors.joining("\n"));
    }
}
