package kiosque.store;

import static kiosque.store.Reports.NOW;
import static kiosque.store.Reports.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.store.websub.Subscriber;
import kiosque.store.websub.Subscribers;
import kiosque.store.websub.Subscription;
import kiosque.store.websub.Subscriptions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

class WebSubStoresIT {

    private TwoSources room;

    @BeforeEach
    void openTheNewsroom() {
        room = new TwoSources();
    }

    @Test
    void aSubscriptionComesBackAsItWasSaved() {
        var subscriptions = new Subscriptions(room.database);
        var saved =
                new Subscription(
                        new Subscription.Topic(
                                room.monde.number(),
                                "https://hub.example/",
                                "https://lemonde.example/rss"),
                        "token",
                        "secret",
                        Subscription.State.ACTIVE,
                        "",
                        Optional.of(NOW),
                        Optional.of(NOW.plus(Duration.ofDays(10))),
                        NOW.plus(Duration.ofDays(8)),
                        0,
                        Optional.empty());

        subscriptions.save(saved);
        subscriptions.save(saved);

        assertThat(subscriptions.of(room.monde.number())).contains(saved);
        assertThat(subscriptions.withToken("token")).contains(saved);
        assertThat(subscriptions.due(NOW.plus(Duration.ofDays(7)), 10)).isEmpty();
        assertThat(subscriptions.due(NOW.plus(Duration.ofDays(8)), 10)).containsExactly(saved);
        subscriptions.pushed(room.monde.number(), NOW);
        assertThat(subscriptions.all())
                .singleElement()
                .satisfies(one -> assertThat(one.lastPushAt()).contains(NOW));
        subscriptions.remove(room.monde.number());
        assertThat(subscriptions.all()).isEmpty();
    }

    @Test
    void aSubscriberIsToldOfEachVersionUntilItHasIt() {
        var subscribers = new Subscribers(room.database);
        var subscriber =
                new Subscriber(
                        "france",
                        "https://k.example/feeds/france.atom",
                        "https://reader.example/cb",
                        "reader.example",
                        Optional.of("s"),
                        NOW.plus(Duration.ofDays(1)));
        subscribers.subscribe(subscriber, NOW);
        assertThat(subscribers.due(NOW, 10, 10)).as("nothing new yet").isEmpty();

        room.mondeBrings(arrival("urn:id:a", "Titre", "france"));
        Subscribers.Delivery first = subscribers.due(NOW, 10, 10).getFirst();
        subscribers.failed(first, "500", TwoSources.later(60));
        assertThat(subscribers.due(NOW, 10, 10)).isEmpty();
        Subscribers.Delivery again = subscribers.due(TwoSources.later(60), 10, 10).getFirst();
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(again.subscriber()).isEqualTo(subscriber);
        subscribers.delivered(again);

        assertThat(subscribers.due(TwoSources.later(60), 10, 10)).isEmpty();
        assertThat(subscribers.countOfHost("reader.example")).isEqualTo(1);
        assertThat(subscribers.expire(NOW.plus(Duration.ofDays(2)))).isEqualTo(1);
        assertThat(subscribers.unsubscribe(subscriber.topic(), subscriber.callback())).isFalse();
    }
}
