package kiosque.opml;

import module java.base;

import kiosque.feed.FetchOutcome;
import kiosque.feed.FetchOutcome.Delta;
import kiosque.feed.FetchOutcome.Denied;
import kiosque.feed.FetchOutcome.Fetched;
import kiosque.feed.FetchOutcome.NotModified;
import kiosque.feed.FetchOutcome.RetryLater;
import kiosque.feed.FetchOutcome.Unanswered;
import kiosque.feed.Notice.Cause;
import kiosque.feed.SharedList;
import kiosque.feed.Validators;
import kiosque.fetch.FetchRequest;
import kiosque.fetch.FetchWords;
import kiosque.fetch.Fetcher;
import kiosque.opml.ListMemory.Asking;
import kiosque.opml.ListMemory.Change;
import kiosque.opml.ListMemory.Trouble;
import kiosque.text.BackOff;
import kiosque.text.Durations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks for the lists that others keep, politely, and keeps the last good copy of each: the configuration reads nothing else. Safe for use by many threads.
public final class ListKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ListKeeper.class);

    /// After trouble it is asked again sooner than usual, then less and less.
    private static final BackOff BACK_OFF = new BackOff(Duration.ofMinutes(5), Duration.ofDays(1));

    private static final Duration LONGEST_REST = Duration.ofDays(7);
    private static final Duration LONGEST_FRESH = Duration.ofDays(1);

    /// What mends itself by then is nothing that anybody needs to look after.
    private static final Duration BRIEF = Duration.ofMinutes(10);

    /// Longer than any asking takes.
    private static final Duration TURN = Duration.ofMinutes(10);

    /// What was asked for later than that is to come was asked for by a clock that was wrong.
    private static final Duration AHEAD = Duration.ofHours(1);

    /// What is larger, every node asks for itself: it is more than a database need take in one message.
    private static final int MOST_SHARED = 4 * 1024 * 1024;

    private static final int MOST_FEEDS = 10_000;
    private static final int MOST_UNTOLD = 20;

    private final Supplier<List<ListSettings>> lists;
    private final Fetcher fetcher;
    private final ListStore store;
    private final InstantSource clock;
    private final Map<String, ListMemory> memories = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Cause> untold = new ConcurrentLinkedQueue<>();

    /// A list that is none for us, and why.
    private static final class NoGood extends Exception {
        private static final long serialVersionUID = 1;

        NoGood(String why) {
            super(why);
        }
    }

    /// @param lists those of the configuration in force
    /// @param store what other nodes were given
    public ListKeeper(
            Supplier<List<ListSettings>> lists,
            Fetcher fetcher,
            ListStore store,
            InstantSource clock) {
        this.lists = lists;
        this.fetcher = fetcher;
        this.store = store;
        this.clock = clock;
    }

    /// Asks for each list that is due, unless another node has asked or is asking.
    public void look() {
        for (ListSettings list : lists.get()) {
            ListMemory memory = ListMemory.of(list).orElseGet(() -> ListMemory.none(list.url()));
            if (isDue(list, memory)) {
                Optional<SharedList> shared = store.of(list.key());
                ListMemory known = shared.map(it -> takenOver(list, memory, it)).orElse(memory);
                if (isDue(list, known)) {
                    ask(list, known, shared);
                }
            }
        }
    }

    private boolean isDue(ListSettings list, ListMemory memory) {
        Instant now = clock.instant();
        return isLost(list) && memory.trouble().isEmpty()
                || !memory.asking().next().isAfter(now)
                || memory.asking().last().isAfter(now.plus(AHEAD));
    }

    private static boolean isLost(ListSettings list) {
        return !Files.exists(list.copy());
    }

    /// What another node was given, if that is newer than what we have, or we have nothing.
    private ListMemory takenOver(ListSettings list, ListMemory ours, SharedList shared) {
        Optional<ListMemory> theirs = ListMemory.of(shared.memory());
        boolean newer = shared.askedAt().isAfter(ours.asking().last());
        if (theirs.isEmpty() || !newer && !isLost(list)) {
            return ours;
        }
        try {
            if (shared.copy().isPresent() && !holds(list.copy(), shared.copy().get())) {
                keep(shared.copy().get(), list.copy());
            }
        } catch (IOException unwritable) {
            LOG.warn("{}: cannot be kept in {}: {}", list, list.copy().getParent(), unwritable);
        }
        remember(list, theirs.get());
        return theirs.get();
    }

    /// A copy that is written anew would be taken for a change of the configuration.
    private static boolean holds(Path copy, byte[] bytes) throws IOException {
        return Files.exists(copy) && Arrays.equals(Files.readAllBytes(copy), bytes);
    }

    private void ask(ListSettings list, ListMemory memory, Optional<SharedList> shared) {
        Instant now = clock.instant();
        Instant known = shared.map(SharedList::askedAt).orElse(memory.asking().last());
        if (store.claim(list.key(), known, now, now.plus(TURN))) {
            ListMemory next = asked(list, isLost(list) ? memory.forgetful() : memory);
            remember(list, next);
            share(list, next, shared.flatMap(SharedList::copy));
        }
    }

    /// @param before what the other nodes can have already
    private void share(ListSettings list, ListMemory memory, Optional<byte[]> before) {
        Optional<byte[]> copy = Optional.empty();
        try {
            if (!isLost(list)) {
                byte[] bytes = Files.readAllBytes(list.copy());
                if (bytes.length > MOST_SHARED) {
                    return;
                }
                copy = Optional.of(bytes).filter(it -> !Arrays.equals(it, before.orElse(null)));
            }
        } catch (IOException unreadable) {
            LOG.warn("{}: cannot be read from {}: {}", list, list.copy(), unreadable);
            return;
        }
        store.share(list.key(), new SharedList(memory.asking().last(), memory.text(), copy));
    }

    /// Who cannot be followed, and once of each change what came and what went.
    public List<Cause> causes() {
        List<Cause> causes = new ArrayList<>();
        Instant now = clock.instant();
        for (ListSettings list : lists.get()) {
            Optional.ofNullable(memories.get(list.name()))
                    .flatMap(ListMemory::trouble)
                    .filter(trouble -> trouble.since().plus(BRIEF).isBefore(now))
                    .ifPresent(trouble ->
                            causes.add(
                                    new Cause(
                                            "list",
                                            list.name(),
                                            list
                                                    + " cannot be followed since "
                                                    + trouble.since()
                                                            .truncatedTo(ChronoUnit.SECONDS)
                                                    + ": "
                                                    + trouble.sentence())));
        }
        for (Cause told = untold.poll(); told != null; told = untold.poll()) {
            causes.add(told);
        }
        return causes;
    }

    private void remember(ListSettings list, ListMemory memory) {
        memories.put(list.name(), memory);
        try {
            memory.write(list.copy());
        } catch (IOException unwritable) {
            LOG.warn("{}: cannot be kept in {}: {}", list, list.copy().getParent(), unwritable);
        }
    }

    private ListMemory asked(ListSettings list, ListMemory memory) {
        FetchOutcome outcome =
                fetcher.list(new FetchRequest(list.url(), memory.validators(), list.access()));
        try {
            return switch (outcome) {
                case Fetched fetched -> taken(list, memory, fetched);
                case NotModified same when Files.exists(list.copy()) ->
                        well(list, memory, same.validators(), same.freshFor(), memory.change());
                case RetryLater later ->
                        failed(
                                list,
                                memory,
                                FetchWords.of(later),
                                later.retryAfter().orElse(Duration.ZERO));
                case NotModified _, Delta _, Denied _, Unanswered _ ->
                        failed(list, memory, FetchWords.of(outcome), Duration.ZERO);
            };
        } catch (NoGood why) {
            return failed(list, memory, String.valueOf(why.getMessage()), Duration.ZERO);
        } catch (IOException unwritable) {
            return failed(list, memory, "its copy cannot be written: " + unwritable, Duration.ZERO);
        }
    }

    private ListMemory taken(ListSettings list, ListMemory memory, Fetched fetched)
            throws NoGood, IOException {
        byte[] bytes = fetched.document().body();
        List<Opml.Feed> now = good(bytes);
        Optional<List<Opml.Feed>> before = Opml.kept(list.copy());
        ListChange change = ListChange.between(before.orElse(List.of()), now);
        if (before.isPresent() && change.isNone()) {
            return well(list, memory, fetched.validators(), fetched.freshFor(), memory.change());
        }
        keep(bytes, list.copy());
        String words = before.isPresent() ? change.words() : "its first copy: " + change.words();
        LOG.info("{}: {}", list, words);
        if (before.isPresent() && untold.size() < MOST_UNTOLD) {
            Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            untold.add(
                    new Cause(
                            "list-changed",
                            list.name() + " " + at,
                            list + " has changed: " + words));
        }
        return well(
                list,
                memory,
                fetched.validators(),
                fetched.freshFor(),
                Optional.of(new Change(clock.instant(), words)));
    }

    private static List<Opml.Feed> good(byte[] bytes) throws NoGood, IOException {
        if (!Opml.isWhole(bytes)) {
            throw new NoGood("what comes from its address is no OPML list, or not all of one");
        }
        List<Opml.Feed> feeds = Opml.read(bytes).feeds();
        if (feeds.isEmpty()) {
            throw new NoGood("it lists no feeds");
        }
        if (feeds.size() > MOST_FEEDS) {
            throw new NoGood("it lists more than " + MOST_FEEDS + " feeds");
        }
        return feeds;
    }

    private ListMemory well(
            ListSettings list,
            ListMemory memory,
            Validators validators,
            Optional<Duration> freshFor,
            Optional<Change> change) {
        memory.trouble().ifPresent(_ -> LOG.info("{} can be followed again", list));
        Duration fresh = Durations.shorter(freshFor.orElse(Duration.ZERO), LONGEST_FRESH);
        Instant now = clock.instant();
        return new ListMemory(
                memory.url(),
                validators,
                new Asking(now, now.plus(Durations.longer(list.every(), fresh)), 0),
                Optional.empty(),
                change);
    }

    private ListMemory failed(ListSettings list, ListMemory memory, String why, Duration atLeast) {
        Instant now = clock.instant();
        String sentence =
                why
                        + (Files.exists(list.copy())
                                ? "; the sources of its last good copy stay"
                                : "; none of its sources is known yet");
        if (memory.trouble().filter(it -> it.sentence().equals(sentence)).isEmpty()) {
            LOG.warn("{}: {}", list, sentence);
        }
        int failures = memory.asking().failures();
        Duration rest =
                Durations.longer(
                        BACK_OFF.after(failures), Durations.shorter(atLeast, LONGEST_REST));
        return new ListMemory(
                memory.url(),
                memory.validators(),
                new Asking(now, now.plus(rest), failures + 1),
                Optional.of(
                        new Trouble(memory.trouble().map(Trouble::since).orElse(now), sentence)),
                memory.change());
    }

    /// Who reads it meanwhile reads the old one or the new one.
    static void keep(byte[] bytes, Path copy) throws IOException {
        Files.createDirectories(copy.getParent());
        Path half = Files.createTempFile(copy.getParent(), "list", ".new");
        try {
            Files.write(half, bytes);
            replace(half, copy);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void replace(Path half, Path whole) throws IOException {
        try {
            Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException odd) {
            Files.move(half, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
