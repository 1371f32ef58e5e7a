package kiosque.config;

import kiosque.outbox.webhook.SigningKey;
import kiosque.outbox.webhook.WebhookSettings;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads who is told of what is new.
final class OutboxReader {

    private OutboxReader() {}

    /// @param section that has `webhooks`
    /// @param slug of the merged feed; empty for what somebody should look after
    static List<WebhookSettings> webhooks(Section section, String slug, List<String> formerly) {
        List<WebhookSettings> hooks = new ArrayList<>();
        Set<URI> urls = new HashSet<>();
        for (Value value :
                section.find("webhooks")
                        .filter(it -> !it.isNull())
                        .map(Value::items)
                        .orElse(List.of())) {
            value.section(section.path() + ".webhooks")
                    .flatMap(hook -> webhook(hook, slug, formerly))
                    .ifPresent(hook -> {
                        if (urls.add(hook.url())) {
                            hooks.add(hook);
                        } else {
                            value.mistake("this address is here twice");
                        }
                    });
        }
        return hooks;
    }

    private static Optional<WebhookSettings> webhook(
            Section hook, String slug, List<String> formerly) {
        Optional<URI> url = hook.read("url", Meanings.URL);
        Optional<Value> secret = hook.find("secret");
        if (hook.find("url").isEmpty() || secret.isEmpty()) {
            hook.mistake("a webhook needs a url and a secret, what its messages are signed with");
        }
        List<SigningKey> keys =
                secret.map(Value::items).orElse(List.of()).stream()
                        .flatMap(value -> key(value).stream())
                        .toList();
        return url.map(it -> new WebhookSettings(slug, formerly, it, keys))
                .filter(_ -> !keys.isEmpty());
    }

    private static Optional<SigningKey> key(Value value) {
        try {
            return value.secret().map(SigningKey::parse);
        } catch (IllegalArgumentException refused) {
            value.mistake(String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }
}
