package kiosque.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import kiosque.feed.Stories;
import kiosque.fetch.Fetcher;
import kiosque.fetch.setting.FetchSettings;
import kiosque.store.Database;
import kiosque.store.rule.ConfiguredFeed;
import kiosque.store.rule.MergedFeeds;
import kiosque.store.websub.Subscriber;
import kiosque.store.websub.Subscribers;
import kiosque.testing.Received;
import kiosque.testing.Response;
import kiosque.testing.Script;
import kiosque.testing.ScriptedServer;
import kiosque.testing.TestDatabase;

/// A hub with its database, one merged feed to tell of, and somebody on loopback to be told.
final class HubBed implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-25T12:00:00Z");
    static final String TOPIC = "https://kiosque.example/feeds/france.atom";
    static final String SECRET_TOPIC = "https://kiosque.example/t/s3cret/feeds/france.atom";
    static final URI HUB = URI.create("https://kiosque.example/hub");

    final Database database = TestDatabase.empty();
    final Subscribers subscribers = new Subscribers(database);
    final ScriptedServer reader = ScriptedServer.start();
    final Documents topics = new Documents();
    final Fetcher fetcher =
            new Fetcher(
                    new FetchSettings(
                            "Kiosque/1.0",
                            Duration.ofSeconds(5),
                            List.of("127.0.0.1/32"),
                            Optional.empty()),
                    this::now);
    Instant now = START;
    private int configuration;

    HubBed() {
        change();
    }

    /// The documents of the one merged feed.
    static final class Documents implements Topics {
        final Map<String, Content> contents = new HashMap<>();

        @Override
        public Optional<String> slugOf(String topic) {
            return contents.containsKey(topic) ? Optional.of("france") : Optional.empty();
        }

        @Override
        public Optional<Content> content(String topic) {
            return Optional.ofNullable(contents.get(topic)).filter(one -> one.body().length > 0);
        }

        @Override
        public List<String> addresses(String slug) {
            return contents.keySet().stream().filter(one -> !one.contains("/t/")).sorted().toList();
        }

        void put(String topic, String text, long version) {
            contents.put(topic, new Content("application/atom+xml", text.getBytes(UTF_8), version));
        }
    }

    Instant now() {
        return now;
    }

    /// The merged feed gets another version, and its documents with it.
    long change() {
        configuration++;
        new MergedFeeds(database)
                .configure(
                        List.of(
                                new ConfiguredFeed(
                                        "france",
                                        Set.of(),
                                        Stories.MERGE,
                                        "" + configuration,
                                        List.of())));
        topics.put(TOPIC, "été " + configuration, configuration);
        return configuration;
    }

    Hub hub() {
        return new Hub(subscribers, topics, fetcher, this::now);
    }

    Delivery delivery() {
        return new Delivery(subscribers, topics, fetcher, HUB, this::now);
    }

    /// A subscriber whose intent is verified.
    Subscriber subscribe(URI callback, Optional<String> secret) {
        var subscriber =
                new Subscriber(
                        "france",
                        TOPIC,
                        callback.toString(),
                        callback.getHost(),
                        secret,
                        START.plus(Duration.ofDays(10)));
        subscribers.subscribe(subscriber, now);
        return subscriber;
    }

    static Map<String, String> question(Received request) {
        return Form.parse(request.target().replaceFirst("^[^?]*[?]", "")).values();
    }

    /// Confirms whatever it is asked.
    static Script confirming() {
        return (request, out) ->
                Response.ok(question(request).getOrDefault("hub.challenge", ""))
                        .answer(request, out);
    }

    @Override
    public void close() {
        fetcher.close();
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
