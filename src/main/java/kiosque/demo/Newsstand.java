package kiosque.demo;

import module java.base;

import com.sun.net.httpserver.HttpServer;

/// A handful of publications on loopback that keep publishing. Everything they print is known, so that one can tell whether it arrived.
public final class Newsstand implements AutoCloseable {

    /// One entry that was published.
    ///
    /// @param id as in the feed
    /// @param story the number of a story that others tell too
    public record Published(
            Publication publication,
            String id,
            String title,
            Instant publishedAt,
            Optional<Integer> story) {}

    /// Of every this many rounds one is of stories that several publications tell.
    private static final int ROUNDS = 3;

    /// A little less than it takes to tell of every subject once at the usual pace: who starts again soon is told something new.
    private static final int SECONDS_OF_ALL_SUBJECTS = 30;

    private static final int ON_DISPLAY = 15;
    private static final int REMEMBERED = 100_000;

    private final InstantSource clock;
    private final Stock stock;
    private final HttpServer server;
    private final URI root;
    private final Map<Publication, Feed> feeds =
            Collections.synchronizedMap(new EnumMap<>(Publication.class));
    private final Map<Publication, PublicationIssue> editions =
            Collections.synchronizedMap(new EnumMap<>(Publication.class));
    private final Map<String, Integer> printed = new HashMap<>();
    private final Deque<Published> published = new ArrayDeque<>();
    private int turn;

    /// Opens on a free port of 127.0.0.1, with two articles in every publication.
    public Newsstand(InstantSource clock) throws IOException {
        this.clock = clock;
        stock = new Stock((int) (clock.instant().getEpochSecond() / SECONDS_OF_ALL_SUBJECTS));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        root = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        for (int i = 0; i < 2 * Publication.values().length; i++) {
            publish();
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", new Counter(this));
        server.start();
    }

    /// With a slash at the end.
    public URI root() {
        return root;
    }

    public URI url(Publication publication) {
        return root.resolve(publication.path());
    }

    /// Publishes one more entry: the publications take turns.
    public synchronized Published publish() {
        Publication[] all = Publication.values();
        Publication publication = all[turn % all.length];
        int round = turn / all.length;
        turn++;
        boolean shared = publication.sharesStories() && round % ROUNDS == 1;
        return print(publication, shared ? Optional.of(round / ROUNDS) : Optional.empty());
    }

    /// Publishes one entry after another until the thread is interrupted.
    public void publishEvery(Duration pause, Consumer<Published> announce) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(pause);
                announce.accept(publish());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /// Everything so far, oldest first.
    public synchronized List<Published> published() {
        return new ArrayList<>(published);
    }

    /// What is on display now; set when somebody asks for it, and once.
    Optional<PublicationIssue> edition(Publication publication) {
        return feed(publication)
                .map(feed ->
                        editions.compute(
                                publication,
                                (_, last) ->
                                        last != null && last.feed().equals(feed)
                                                ? last
                                                : PublicationIssue.of(feed)));
    }

    Optional<Feed> feed(Publication publication) {
        return Optional.ofNullable(feeds.get(publication));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Published print(Publication publication, Optional<Integer> story) {
        Stock.Piece piece =
                story.map(stock::shared)
                        .orElseGet(() -> stock.piece(publication.tag(), next(publication.tag())));
        Article article =
                new Article(
                        turn,
                        piece.title(),
                        piece.paragraphs(),
                        "La rédaction",
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        story);
        List<Article> onDisplay = new ArrayList<>(List.of(article));
        feed(publication)
                .ifPresent(last ->
                        last.articles().stream().limit(ON_DISPLAY - 1).forEach(onDisplay::add));
        Feed feed = new Feed(publication, onDisplay, root);
        feeds.put(publication, feed);
        Published entry =
                new Published(
                        publication,
                        feed.id(article),
                        Habits.headline(feed, article),
                        article.publishedAt(),
                        story);
        if (published.size() == REMEMBERED) {
            published.removeFirst();
        }
        published.addLast(entry);
        return entry;
    }

    private int next(String tag) {
        return printed.merge(tag, 1, Integer::sum) - 1;
    }
}
