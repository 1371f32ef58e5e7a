package kiosque.config;

import kiosque.outbox.webhook.WebhookSettings;
import kiosque.websub.WebSubSettings;

import java.util.List;

/// Who is told of what is new, and by which ways.
public record OutwardSettings(WebSubSettings webSub, List<WebhookSettings> webhooks) {

    public OutwardSettings {
        webhooks = List.copyOf(webhooks);
    }

    /// Nobody but whoever asks our hub.
    public static OutwardSettings of(WebSubSettings webSub) {
        return new OutwardSettings(webSub, List.of());
    }
}
