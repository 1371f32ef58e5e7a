package kiosque.websub;

import kiosque.fetch.Fetcher;
import kiosque.fetch.Reply;
import kiosque.fetch.setting.Access;
import kiosque.outbox.PerHostExecutor;
import kiosque.store.websub.Subscriber;
import kiosque.store.websub.Subscribers;
import kiosque.text.BackOff;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Tells our hub's subscribers of changes: signed, again if it fails, one at a time for each of their hosts (WebSub, section 7).
///
/// @param hub our own address, for the `Link` field
public record Delivery(
        Subscribers subscribers, Topics topics, Fetcher fetcher, URI hub, InstantSource clock) {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int AT_ONCE = 200;
    private static final int OF_ONE_HOST = 10;
    private static final int ATTEMPTS = 10;
    private static final BackOff BACK_OFF =
            new BackOff(Duration.ofMinutes(1), Duration.ofHours(12));

    private static final String UNREACHED = "it could not be reached";

    /// Whether anybody is to be told of anything.
    public boolean isDue() {
        return !subscribers.due(clock.instant(), 1, 1).isEmpty();
    }

    /// Delivers what is due. Called on one node at a time.
    public void deliver() throws InterruptedException {
        Instant now = clock.instant();
        PerHostExecutor.take(
                subscribers.due(now, AT_ONCE, OF_ONE_HOST),
                one -> one.subscriber().callbackHost(),
                this::deliver,
                one -> failed(one, UNREACHED));
    }

    /// Subscriptions whose lease is over go.
    public void expire() {
        int gone = subscribers.expire(clock.instant());
        if (gone > 0) {
            LOG.info("{} subscriptions ran out", gone);
        }
    }

    /// Returns whether the host could be reached, as far as that was tried.
    private boolean deliver(Subscribers.Delivery one) {
        String topic = one.subscriber().topic();
        if (topics.slugOf(topic).isEmpty()) {
            deny(one.subscriber());
            return true;
        }
        Optional<Topics.Content> content = topics.content(topic);
        if (content.filter(current -> current.version() >= one.version()).isEmpty()) {
            return true; // about to be rendered
        }
        Reply reply = sent(one, content.get());
        switch (reply) {
            case Reply.Answered answered when answered.isSuccess() -> subscribers.delivered(one);
            case Reply.Answered answered when answered.status() == 410 ->
                    subscribers.unsubscribe(topic, one.subscriber().callback());
            case Reply.Answered answered -> failed(one, "it answered " + answered.status());
            case Reply.Failed _ -> failed(one, UNREACHED);
        }
        return reply instanceof Reply.Answered;
    }

    /// The merged feed is no longer open to this subscriber; it is told so (WebSub, section 5.2).
    private void deny(Subscriber subscriber) {
        LOG.info("{} is over: the topic is no longer there", subscriber);
        subscribers.unsubscribe(subscriber.topic(), subscriber.callback());
        var word =
                new Form(
                        Map.of(
                                "hub.mode", "denied",
                                "hub.topic", subscriber.topic(),
                                "hub.reason", "there is no such topic any more"));
        fetcher.get(word.appendedTo(URI.create(subscriber.callback())), Access.DEFAULT);
    }

    private Reply sent(Subscribers.Delivery one, Topics.Content content) {
        return fetcher.post(
                URI.create(one.subscriber().callback()),
                content.body(),
                content.mediaType(),
                fields(one, content),
                Access.DEFAULT);
    }

    private Map<String, String> fields(Subscribers.Delivery one, Topics.Content content) {
        Map<String, String> fields = new HashMap<>();
        fields.put(
                "Link",
                "<%s>; rel=\"hub\", <%s>; rel=\"self\"".formatted(hub, one.subscriber().topic()));
        one.subscriber()
                .secret()
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .ifPresent(secret ->
                        fields.put("X-Hub-Signature", Signature.of(content.body(), secret)));
        return fields;
    }

    private void failed(Subscribers.Delivery one, String why) {
        if (one.attempts() + 1 >= ATTEMPTS) {
            LOG.warn("{}: given up until the next change: {}", one.subscriber(), why);
            subscribers.givenUp(one, why);
            return;
        }
        Duration wait = BACK_OFF.after(one.attempts());
        subscribers.failed(one, why, clock.instant().plus(wait));
    }
}
