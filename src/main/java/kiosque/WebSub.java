package kiosque;

import kiosque.config.Configuration;
import kiosque.feed.PollReport;
import kiosque.fetch.Fetcher;
import kiosque.poll.Pushing;
import kiosque.process.ScaledClock;
import kiosque.publish.merged.SiteSettings;
import kiosque.schedule.Timetable;
import kiosque.store.Database;
import kiosque.store.websub.Announcements;
import kiosque.store.websub.Subscribers;
import kiosque.store.websub.Subscriptions;
import kiosque.web.form.FormTaker;
import kiosque.web.form.HubEndpoint;
import kiosque.websub.Announcing;
import kiosque.websub.Callback;
import kiosque.websub.Delivery;
import kiosque.websub.Hub;
import kiosque.websub.Subscribing;
import kiosque.websub.Topics;
import kiosque.websub.WebSubSettings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The wiring of WebSub: the hubs that tell us, and the hub of ours that tells others.
final class WebSub implements Pushing {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration OFTEN = Duration.ofSeconds(5);

    private final WebSubSettings settings;
    private final Subscribing subscribing;
    private final Callback callback;
    private final Hub hub;
    private final Delivery delivery;
    private final Optional<Announcing> announcing;

    WebSub(
            Configuration configuration,
            Database database,
            Fetcher fetcher,
            Topics topics,
            Callback.Inbox inbox,
            ScaledClock clock) {
        URI publicUrl = configuration.site().publicUrl();
        var subscriptions = new Subscriptions(database);
        var subscribers = new Subscribers(database);
        settings = configuration.webSub();
        subscribing = new Subscribing(subscriptions, fetcher, publicUrl, clock);
        callback = new Callback(subscriptions, inbox, clock);
        hub = new Hub(subscribers, topics, fetcher, clock);
        delivery = new Delivery(subscribers, topics, fetcher, ownHub(publicUrl), clock);
        announcing =
                settings.hub() instanceof WebSubSettings.Hub.Other(URI other)
                        ? Optional.of(
                                new Announcing(
                                        new Announcements(database), topics, fetcher, other, clock))
                        : Optional.empty();
    }

    /// The site with the hub that its documents name.
    static SiteSettings site(Configuration configuration) {
        SiteSettings site = configuration.site();
        return switch (configuration.webSub().hub()) {
            case WebSubSettings.Hub.Own _ -> site.withHub(Optional.of(ownHub(site.publicUrl())));
            case WebSubSettings.Hub.Other(URI url) -> site.withHub(Optional.of(url));
            case WebSubSettings.Hub.None _ -> site.withHub(Optional.empty());
        };
    }

    private static URI ownHub(URI publicUrl) {
        return URI.create(publicUrl + Hub.PATH);
    }

    @Override
    public Optional<Duration> backupOf(long source) {
        return listens() ? subscribing.backupOf(source) : Optional.empty();
    }

    void committed(PollReport report) {
        if (listens()) {
            subscribing.committed(report);
        }
    }

    Optional<Callback> callback() {
        return listens() ? Optional.of(callback) : Optional.empty();
    }

    List<FormTaker> forms() {
        return isHub() ? List.of(new HubEndpoint(hub)) : List.of();
    }

    /// @param cluster what one node at a time does
    void schedule(Timetable node, Timetable cluster, ScaledClock clock) {
        Duration often = clock.brisk(OFTEN);
        if (listens()) {
            subscribing.refresh();
            node.every(clock.brisk(A_SECOND), "WebSub subscriptions", subscribing::refresh);
            cluster.whenDue(subscribing::isDue, node, often, "WebSub renewal", subscribing::renew);
        }
        if (isHub()) {
            cluster.whenDue(delivery::isDue, node, often, "WebSub delivery", delivery::deliver);
            cluster.every(clock.brisk(Duration.ofHours(1)), "WebSub expiry", delivery::expire);
        }
        announcing.ifPresent(other ->
                cluster.whenDue(
                        other::isDue, node, often, "WebSub announcements", other::announce));
    }

    private boolean listens() {
        return settings.listening() == WebSubSettings.Listening.ON;
    }

    private boolean isHub() {
        return settings.hub() instanceof WebSubSettings.Hub.Own;
    }
}
