package kiosque.outbox.webhook;

import kiosque.store.outgoing.Receiver;
import kiosque.text.Authority;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/// Where a POST goes when something is new.
///
/// @param slug of the merged feed; empty for what somebody should look after
/// @param formerly slugs that the merged feed had before
/// @param url may hold a key: it is in no log and on no page
/// @param keys each of which signs, so that one can be replaced by another without a gap
public record WebhookSettings(String slug, List<String> formerly, URI url, List<SigningKey> keys) {

    public WebhookSettings {
        formerly = List.copyOf(formerly);
        keys = List.copyOf(keys);
    }

    Receiver receiver(Instant now) {
        return new Receiver(Receiver.Kind.WEBHOOK, slug, formerly, url.toString(), host(), now);
    }

    @Override
    public String toString() {
        return (slug.isEmpty() ? "ops" : slug) + " to " + host();
    }

    private String host() {
        return Authority.of(url).orElseThrow().host();
    }
}
