package kiosque.config;

import kiosque.outbox.mail.DigestSettings;
import kiosque.outbox.mail.MailSettings;
import kiosque.outbox.webhook.WebhookSettings;
import kiosque.websub.WebSubSettings;

import java.util.List;
import java.util.Optional;

/// Who is told of what is new, and by which ways.
///
/// @param mail how e-mail leaves us; empty if none does
/// @param digests who is sent what has come
public record OutwardSettings(
        WebSubSettings webSub,
        List<WebhookSettings> webhooks,
        Optional<MailSettings> mail,
        List<DigestSettings> digests) {

    public OutwardSettings {
        webhooks = List.copyOf(webhooks);
        digests = List.copyOf(digests);
    }
}
