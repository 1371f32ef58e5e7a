package kiosque.poll.entry;

import module java.base;

import kiosque.dedupe.Hash64;
import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedFeed;
import kiosque.feed.ParsedTexts;
import kiosque.feed.Text;
import kiosque.normalise.Normaliser;
import kiosque.poll.plan.Polling;

/// What each source's last committed document said, entry by entry: an entry that says the same again need not be looked at again.
///
/// It only saves work. It is lost at a restart, forgotten with a new configuration, and once a day everything is looked at all the same.
final class LastDocuments {

    private static final Duration TRUSTED_FOR = Duration.ofDays(1);

    /// Of one document.
    ///
    /// @param digests sorted, 64 bits of each
    /// @param normaliser whose work they spare
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    private record Said(long[] digests, Normaliser normaliser, Instant since, Instant at) {

        boolean contains(long digest) {
            return Arrays.binarySearch(digests, digest) >= 0;
        }
    }

    private final Map<Long, Said> committed = new ConcurrentHashMap<>();
    private final Map<Long, Said> pending = new ConcurrentHashMap<>();

    /// The feed with those entries alone that say something new. All of them where two share a name: then each is told from the other by both.
    ParsedFeed unsaid(Polling polling, ParsedFeed feed) {
        long source = polling.source().number();
        long[] digests = feed.entries().stream().mapToLong(LastDocuments::digest).toArray();
        Optional<Said> before = trusted(polling);
        long[] sorted = digests.clone();
        Arrays.sort(sorted);
        pending.put(
                source,
                new Said(
                        sorted,
                        polling.prepared().normaliser(),
                        before.map(Said::since).orElse(polling.at()),
                        polling.at()));
        if (before.isEmpty() || sharesNames(feed.entries())) {
            return feed;
        }
        List<ParsedEntry> entries = feed.entries();
        return feed.withEntries(
                IntStream.range(0, digests.length)
                        .filter(i -> !before.get().contains(digests[i]))
                        .mapToObj(entries::get)
                        .toList());
    }

    /// The poll of a source that began at that instant is committed.
    void committed(long source, Instant at) {
        Said said = pending.remove(source);
        if (said != null && said.at().equals(at)) {
            committed.put(source, said);
        }
    }

    private Optional<Said> trusted(Polling polling) {
        return Optional.ofNullable(committed.get(polling.source().number()))
                .filter(said -> said.normaliser() == polling.prepared().normaliser())
                .filter(said -> said.since().plus(TRUSTED_FOR).isAfter(polling.at()));
    }

    /// What has no name is told from the others by the whole document.
    private static boolean sharesNames(List<ParsedEntry> entries) {
        Set<String> names = new HashSet<>();
        for (ParsedEntry entry : entries) {
            List<String> own =
                    Stream.of(entry.guid(), entry.link())
                            .flatMap(Optional::stream)
                            .map(LastDocuments::withoutScheme)
                            .distinct()
                            .toList();
            if (own.isEmpty() || !own.stream().allMatch(names::add)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutScheme(String name) {
        int colon = name.indexOf("://");
        return colon < 0 ? name : name.substring(colon);
    }

    /// All that it says. Its prose is hashed where it stands, and not copied together with the rest first.
    private static long digest(ParsedEntry entry) {
        ParsedTexts texts = entry.texts();
        var rest =
                new ParsedEntry(
                        entry.guid(),
                        texts.with(
                                texts.summary().map(LastDocuments::wordless),
                                texts.content().map(LastDocuments::wordless)),
                        entry.dates(),
                        entry.metadata());
        long digest = Hash64.of(rest.toString());
        digest = Hash64.mix(digest) + words(texts.summary());
        return Hash64.mix(digest) + words(texts.content());
    }

    private static Text wordless(Text text) {
        return new Text(text.kind(), "", text.base(), text.language());
    }

    private static long words(Optional<Text> text) {
        return text.map(it -> Hash64.of(it.value())).orElse(0L);
    }
}
