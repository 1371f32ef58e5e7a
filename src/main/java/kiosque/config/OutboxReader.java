package kiosque.config;

import module java.base;

import kiosque.outbox.mail.DigestSettings;
import kiosque.outbox.mail.MailSettings;
import kiosque.outbox.mail.MailSettings.Login;
import kiosque.outbox.mail.MailSettings.Security;
import kiosque.outbox.mail.Mailbox;
import kiosque.outbox.webhook.SigningKey;
import kiosque.outbox.webhook.WebhookSettings;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.schedule.CronTimes;

/// Reads who is told of what is new.
final class OutboxReader {

    private static final Meaning<Mailbox> MAILBOX =
            Meaning.text("an e-mail address: name@example.org", Mailbox::parse);
    private static final Meaning<String> SERVER =
            Meaning.text("a mail server: smtp.example.org:587", OutboxReader::server);
    private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");
    private static final Pattern PORT = Pattern.compile(":(\\d{1,5})$");

    /// @param section that has `webhooks`
    /// @param slug of the merged feed; empty for what somebody should look after
    static List<WebhookSettings> webhooks(Section section, String slug, List<String> formerly) {
        List<WebhookSettings> hooks = new ArrayList<>();
        Set<URI> urls = new HashSet<>();
        for (Value value : items(section, "webhooks")) {
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

    /// How e-mail leaves us.
    static Optional<MailSettings> mail(Section mail) {
        Security security =
                mail.read("security", Meanings.oneOf(Security.class)).orElse(Security.STARTTLS);
        Optional<String> server = mail.read("server", SERVER);
        Optional<Mailbox> from = mail.read("from", MAILBOX);
        Optional<Login> login =
                AccessReader.credentials(mail.find("user"), mail.find("password"))
                        .map(given -> new Login(given.user(), given.password()));
        if (!mail.has("server") || !mail.has("from")) {
            mail.mistake("e-mail needs a server, and whom it comes from: from");
        }
        if (login.isPresent() && security == Security.NONE) {
            mail.mistake("a password goes over a protected way only: security is tls or starttls");
        }
        return server.flatMap(name ->
                from.map(it ->
                        new MailSettings(
                                host(name),
                                port(name).orElse(security.usualPort()),
                                security,
                                login,
                                it)));
    }

    /// Whom the merged feed of that section is sent to.
    static List<DigestSettings> digests(Section section, MergedFeedSettings feed, ZoneId zone) {
        List<DigestSettings> digests = new ArrayList<>();
        Set<String> addresses = new HashSet<>();
        for (Value value : items(section, "digest")) {
            value.section(section.path() + ".digest")
                    .flatMap(digest -> digest(digest, feed, zone, addresses))
                    .ifPresent(digests::add);
        }
        return digests;
    }

    private static Optional<DigestSettings> digest(
            Section digest, MergedFeedSettings feed, ZoneId zone, Set<String> addresses) {
        if (!digest.has("to") || !digest.has("at")) {
            digest.mistake("a digest needs to, its readers, and at, its times: at: \"07:00\"");
        }
        List<Mailbox> to = new ArrayList<>();
        for (Value value : items(digest, "to")) {
            value.as(MAILBOX)
                    .ifPresent(it -> {
                        if (!addresses.add(it.address())) {
                            value.mistake("this address is here twice");
                        }
                        to.add(it);
                    });
        }
        Meaning<UnaryOperator<Instant>> time =
                Meaning.text(
                        "a time of day such as \"07:00\", or a Quartz cron expression",
                        text -> time(text, zone));
        List<UnaryOperator<Instant>> times =
                items(digest, "at").stream().flatMap(it -> it.as(time).stream()).toList();
        var settings =
                new DigestSettings(
                        feed,
                        to,
                        times,
                        digest.read("entries", Meanings.number(1, 500))
                                .orElse(DigestSettings.ENTRIES),
                        digest.read("language", Meanings.LANGUAGE).orElse(feed.language()));
        return to.isEmpty() || times.isEmpty() ? Optional.empty() : Optional.of(settings);
    }

    private static UnaryOperator<Instant> time(String text, ZoneId zone) {
        Matcher clock = CLOCK.matcher(text.strip());
        if (clock.matches()) {
            return CronTimes.of("0 %s %s * * ?".formatted(clock.group(2), clock.group(1)), zone);
        }
        if (text.strip().indexOf(' ') < 0) {
            throw new IllegalArgumentException(
                    "“%s” is neither a time of day, 07:00, nor a Quartz cron expression"
                            .formatted(text));
        }
        return CronTimes.of(text.strip(), zone);
    }

    private static String server(String text) {
        if (!HOST.matcher(text).matches() || port(text).filter(it -> it > 65_535).isPresent()) {
            throw new IllegalArgumentException(
                    "“%s” is no mail server; write smtp.example.org or smtp.example.org:587"
                            .formatted(text));
        }
        return text;
    }

    private static String host(String server) {
        return server.replaceFirst(":\\d+$", "").replaceAll("[\\[\\]]", "");
    }

    private static Optional<Integer> port(String server) {
        Matcher port = PORT.matcher(server);
        return port.find() ? Optional.of(Integer.valueOf(port.group(1))) : Optional.empty();
    }

    private static List<Value> items(Section section, String key) {
        return section.find(key).filter(it -> !it.isNull()).map(Value::items).orElse(List.of());
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
