package kiosque.outbox.mail;

import kiosque.feed.Sha256;
import kiosque.outbox.Attempts;
import kiosque.outbox.mail.MailSender.Fate;
import kiosque.publish.merged.SiteSettings;
import kiosque.store.Database;
import kiosque.store.outgoing.Outbox;
import kiosque.store.outgoing.Outbox.Message;
import kiosque.store.outgoing.Outbox.Pending;
import kiosque.store.outgoing.Receiver;
import kiosque.store.published.NewPlaces;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Sends people what has come into a merged feed, at its times of day: a letter to each, once, again for days if need be.
public final class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private static final int AT_ONCE = 200;

    /// What one letter chooses from.
    private static final int LOOKED_AT = 1000;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    /// After a refusal that the server says is final; people mend addresses and servers.
    private static final Duration AFTER_A_NO = Duration.ofHours(1);

    /// A process that ends in the middle of an attempt is one that failed. Longer than an attempt can take.
    private static final Duration UNHEARD_OF = Duration.ofMinutes(20);

    private final Outbox outbox;
    private final Attempts attempts;
    private final NewPlaces places;
    private final Supplier<SiteSettings> site;
    private final InstantSource clock;
    private volatile Optional<Round> round = Optional.empty();

    /// Who is written to, and how.
    private record Round(MailSettings mail, Map<Sha256, Addressee> addressees) {
        Optional<Addressee> addresseeOf(Pending one) {
            return Optional.ofNullable(addressees.get(one.digest()));
        }
    }

    private record Addressee(DigestSettings digest, Mailbox to, Mailbox from) {}

    public Digests(Database database, Supplier<SiteSettings> site, InstantSource clock) {
        this.outbox = new Outbox(database);
        this.attempts = new Attempts(outbox, clock, "digest", "it is given up", FIRST_WAIT);
        this.places = new NewPlaces(database);
        this.site = site;
        this.clock = clock;
    }

    /// Those that there are from now on.
    ///
    /// @param mail without which nobody is written to
    /// @return what the store is to know of them
    public List<Receiver> configure(Optional<MailSettings> mail, List<DigestSettings> digests) {
        Instant now = clock.instant();
        Map<Sha256, Addressee> addressees = new HashMap<>();
        List<Receiver> receivers = new ArrayList<>();
        if (mail.isPresent()) {
            for (DigestSettings digest : digests) {
                for (Mailbox to : digest.to()) {
                    Receiver receiver = digest.receiver(to, now);
                    receivers.add(receiver);
                    addressees.put(receiver.digest(), new Addressee(digest, to, mail.get().from()));
                }
            }
        }
        round = mail.map(settings -> new Round(settings, Map.copyOf(addressees)));
        return receivers;
    }

    /// A letter as if the newest of all that is published had come today; empty if there is nothing.
    public Optional<byte[]> trial(DigestSettings settings, Mailbox from) {
        Digest digest =
                Digest.of(
                        places.newest(settings.feed().slug(), 0, 2 * settings.entries()),
                        settings,
                        clock.instant());
        String id = "trial_" + Long.toHexString(clock.instant().toEpochMilli());
        return digest.entries().isEmpty()
                ? Optional.empty()
                : Optional.of(new MailWriter(settings, site.get(), from).write(digest, id));
    }

    /// Whether there is anything to send.
    public boolean isDue() {
        return round.filter(current -> !due(current).isEmpty()).isPresent();
    }

    /// Sends what is due. Called on one node at a time.
    public void send() {
        round.ifPresent(this::send);
    }

    private void send(Round current) {
        try (var sender = new MailSender(current.mail(), ourName(site.get()))) {
            for (Pending one : due(current)) {
                current.addresseeOf(one).ifPresent(to -> tell(one, to, sender));
            }
        }
    }

    private List<Pending> due(Round current) {
        return current.addressees().isEmpty()
                ? List.of()
                : outbox.due(Receiver.Kind.MAIL, clock.instant(), AT_ONCE).stream()
                        .filter(one -> current.addresseeOf(one).isPresent())
                        .toList();
    }

    /// What a mail server is told that we are called; many refuse a name that is none.
    public static Optional<String> ourName(SiteSettings site) {
        return Optional.ofNullable(site.publicUrl().getHost())
                .filter(host -> host.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}"));
    }

    private void tell(Pending one, Addressee to, MailSender sender) {
        Optional<Pending> ready = one.message().isPresent() ? Optional.of(one) : begun(one, to);
        if (ready.isEmpty() || !outbox.attempt(ready.get(), clock.instant().plus(UNHEARD_OF))) {
            return;
        }
        Pending begun = ready.get();
        switch (sender.take(begun.message().orElseThrow().body(), to.to())) {
            case Fate.Taken() -> sent(begun, to);
            case Fate.Refused(String why, boolean isFinal) ->
                    attempts.failed(begun, why, isFinal ? AFTER_A_NO : Duration.ZERO);
            case Fate.NoServer(String why) -> attempts.failed(begun, why, Duration.ZERO);
        }
    }

    private Optional<Pending> begun(Pending one, Addressee to) {
        DigestSettings settings = to.digest();
        Instant now = clock.instant();
        NewPlaces.Latest latest = places.newest(one.slug(), one.told(), LOOKED_AT);
        Digest digest = Digest.of(latest, settings, now);
        if (digest.entries().isEmpty()) {
            outbox.nothingFor(one, latest.reaches(), settings.nextAfter(now));
            return Optional.empty();
        }
        String id = Attempts.id("digest_", one, latest.reaches());
        byte[] mail = new MailWriter(settings, site.get(), to.from()).write(digest, id);
        return outbox.begin(one, new Message(id, mail, latest.reaches()));
    }

    private void sent(Pending one, Addressee to) {
        Instant now = clock.instant();
        outbox.sent(one, now, to.digest().nextAfter(now));
        LOG.info("digest of {} sent to {}", one.slug(), one.label());
    }
}
