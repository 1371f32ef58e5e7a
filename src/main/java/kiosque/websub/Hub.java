package kiosque.websub;

import module java.base;

import kiosque.fetch.Fetcher;
import kiosque.fetch.Reply;
import kiosque.fetch.setting.Access;
import kiosque.store.websub.Subscriber;
import kiosque.store.websub.Subscribers;
import kiosque.text.Durations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Our own WebSub hub: takes subscriptions to our merged feeds, verified with whoever is to be told (WebSub, section 5).
public final class Hub {

    /// Where it is.
    public static final String PATH = "/hub";

    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    private static final Duration SHORTEST_LEASE = Duration.ofHours(1);
    private static final Duration USUAL_LEASE = Duration.ofDays(10);
    private static final Duration LONGEST_LEASE = Duration.ofDays(30);
    private static final long MOST_SUBSCRIBERS = 10_000;
    private static final long MOST_OF_ONE_HOST = 100;

    /// WebSub, section 5.1: less than 200 bytes.
    private static final int LONGEST_SECRET = 199;

    private static final int LONGEST_CALLBACK = 2000;

    private final Subscribers subscribers;
    private final Topics topics;
    private final Fetcher fetcher;
    private final InstantSource clock;
    private final Semaphore verifications = new Semaphore(16);

    /// Hosts that are being asked for confirmation: one question at a time, so that nobody sends a flood of them somewhere through us.
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    /// @param fetcher asks callbacks: through the gate, so that nobody uses us to reach what is not public
    public Hub(Subscribers subscribers, Topics topics, Fetcher fetcher, InstantSource clock) {
        this.subscribers = subscribers;
        this.topics = topics;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /// What somebody wants of us.
    private record Wish(String mode, URI callback, String topic, String slug, Form form) {

        String callbackHost() {
            return callback.getHost().toLowerCase(Locale.ROOT);
        }
    }

    /// Answers a request; what it asks for is done once its callback has confirmed it.
    public CallbackReply take(Form form) {
        String mode = form.value("hub.mode").orElse("");
        if (!mode.equals("subscribe") && !mode.equals("unsubscribe")) {
            return new CallbackReply(400, "hub.mode must be subscribe or unsubscribe\n");
        }
        Optional<URI> callback = form.value("hub.callback").flatMap(Hub::callback);
        if (callback.isEmpty()) {
            return new CallbackReply(400, "hub.callback must be an http or https URL\n");
        }
        String topic = form.value("hub.topic").orElse("");
        Optional<String> slug = topics.slugOf(topic);
        if (slug.isEmpty()) {
            return new CallbackReply(404, "hub.topic is none of our merged feeds\n");
        }
        return take(new Wish(mode, callback.get(), topic, slug.get(), form));
    }

    private CallbackReply take(Wish wish) {
        int secret = wish.form().value("hub.secret").map(Hub::bytes).orElse(new byte[0]).length;
        if (secret > LONGEST_SECRET) {
            return new CallbackReply(400, "hub.secret must be shorter than 200 bytes\n");
        }
        if (wish.mode().equals("subscribe") && isTooMany(wish)) {
            return new CallbackReply(503, "too many subscriptions\n");
        }
        if (!asked.add(wish.callbackHost())) {
            return new CallbackReply(503, "that host is being asked already; try again\n");
        }
        if (!verifications.tryAcquire()) {
            asked.remove(wish.callbackHost());
            return new CallbackReply(503, "too many verifications at once; try again\n");
        }
        Thread.ofVirtual().name("verification").start(() -> verify(wish));
        return new CallbackReply(202, "to be verified\n");
    }

    /// Whoever subscribes already may go on.
    private boolean isTooMany(Wish wish) {
        return (subscribers.count() >= MOST_SUBSCRIBERS
                        || subscribers.countOfHost(wish.callbackHost()) >= MOST_OF_ONE_HOST)
                && !subscribers.isSubscribed(wish.topic(), wish.callback().toString());
    }

    private void verify(Wish wish) {
        try {
            if (confirms(wish)) {
                settle(wish);
            } else {
                LOG.info("{} did not confirm its wish to {}", wish.callbackHost(), wish.mode());
            }
        } catch (RuntimeException e) {
            LOG.error("a subscription of {} failed: {}", wish.callbackHost(), e.getMessage(), e);
        } finally {
            asked.remove(wish.callbackHost());
            verifications.release();
        }
    }

    /// The callback's own query is kept (WebSub, section 5.3).
    private boolean confirms(Wish wish) {
        String challenge = Signature.secret();
        Map<String, String> question = new HashMap<>();
        question.put("hub.mode", wish.mode());
        question.put("hub.topic", wish.topic());
        question.put("hub.challenge", challenge);
        if (wish.mode().equals("subscribe")) {
            question.put("hub.lease_seconds", Long.toString(lease(wish).toSeconds()));
        }
        URI address = new Form(question).appendedTo(wish.callback());
        return fetcher.get(address, Access.DEFAULT) instanceof Reply.Answered answer
                && answer.isSuccess()
                && MessageDigest.isEqual(
                        bytes(new String(answer.body(), StandardCharsets.UTF_8).strip()),
                        bytes(challenge));
    }

    private void settle(Wish wish) {
        if (wish.mode().equals("unsubscribe")) {
            subscribers.unsubscribe(wish.topic(), wish.callback().toString());
            return;
        }
        var now = clock.instant();
        subscribers.subscribe(
                new Subscriber(
                        wish.slug(),
                        wish.topic(),
                        wish.callback().toString(),
                        wish.callbackHost(),
                        wish.form().value("hub.secret"),
                        now.plus(lease(wish))),
                now);
        LOG.info("{} is told of {}", wish.callbackHost(), wish.slug());
    }

    private static Duration lease(Wish wish) {
        Duration asked = wish.form().lease().filter(Duration::isPositive).orElse(USUAL_LEASE);
        return Durations.shorter(Durations.longer(asked, SHORTEST_LEASE), LONGEST_LEASE);
    }

    private static Optional<URI> callback(String text) {
        try {
            URI uri = URI.create(text);
            boolean web =
                    "http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme());
            return web
                            && uri.getHost() != null
                            && uri.getFragment() == null
                            && uri.getUserInfo() == null
                            && text.length() <= LONGEST_CALLBACK
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
