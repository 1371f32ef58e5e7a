package kiosque.outbox.mail;

import static kiosque.store.Reports.NOW;
import static kiosque.store.Reports.arrival;
import static kiosque.store.Reports.identified;
import static kiosque.store.Reports.traits;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

import kiosque.feed.Arrival;
import kiosque.outbox.mail.MailSettings.Security;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.publish.merged.SiteSettings;
import kiosque.schedule.CronTimes;
import kiosque.store.TwoSources;
import kiosque.store.outgoing.Outbox;
import kiosque.store.outgoing.Outbox.State;
import kiosque.testing.MergedFeedBuilder;
import kiosque.testing.ScriptedMailServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Digests from the store to a mail server.
class DigestsIT {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /// In Paris seven in the morning, and half past six in the evening.
    private static final Instant MORNING = Instant.parse("2026-11-26T06:00:00Z");

    private static final Instant EVENING = Instant.parse("2026-11-25T17:30:00Z");
    private static final SiteSettings SITE =
            new SiteSettings(
                    "Kiosque",
                    "fr",
                    PARIS,
                    URI.create("https://k.example"),
                    Optional.empty(),
                    Duration.ofMinutes(15),
                    Optional.of("desk@k.example"),
                    false);

    private final TwoSources newsroom = new TwoSources();
    private final Outbox outbox = new Outbox(newsroom.database);
    private final GreenMail mail =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Instant now = NOW;

    @BeforeEach
    void open() {
        mail.start();
    }

    @AfterEach
    void close() {
        mail.stop();
    }

    private Digests node(DigestSettings... digests) {
        return node(mail.getSmtp().getPort(), digests);
    }

    /// As after a start of a node.
    private Digests node(int port, DigestSettings... digests) {
        var node = new Digests(newsroom.database, () -> SITE, () -> now);
        var settings =
                new MailSettings(
                        "127.0.0.1",
                        port,
                        Security.NONE,
                        Optional.empty(),
                        Mailbox.parse("Le Kiosque d’à côté <news@k.example>"));
        outbox.configure(node.configure(Optional.of(settings), List.of(digests)), now);
        return node;
    }

    private static DigestSettings digest(MergedFeedSettings feed, String... to) {
        return new DigestSettings(
                feed,
                Arrays.stream(to).map(Mailbox::parse).toList(),
                List.of(CronTimes.of("0 0 7 * * ?", PARIS), CronTimes.of("0 30 18 * * ?", PARIS)),
                3,
                feed.language());
    }

    private static DigestSettings digest(String... to) {
        return digest(
                new MergedFeedBuilder("france").title("La France").language("fr").build(), to);
    }

    private List<MimeMessage> received() {
        return List.of(mail.getReceivedMessages());
    }

    private static String header(Message message, String name) throws MessagingException {
        String[] all = message.getHeader(name);
        return all == null ? "" : String.join("|", all);
    }

    /// 0 is the plain text, 1 the HTML.
    private static String part(Message message, int number) throws Exception {
        return ((Multipart) message.getContent())
                .getBodyPart(number)
                .getContent()
                .toString()
                .replace("\r\n", "\n");
    }

    @Test
    void whatIsNewComesAtItsTimesOfDayOnceToEach() throws Exception {
        newsroom.mondeBrings(arrival("before", "Avant", "france"));
        Digests node = node(digest("anne@a.example", "Luc <luc@b.example>"));
        newsroom.mondeBrings(arrival("a", "L’Assemblée débat", "france"));
        node.send();
        assertThat(received()).as("it is not half past six yet").isEmpty();

        now = EVENING;
        node.send();
        node.send();

        assertThat(received())
                .extracting(one -> header(one, "To"))
                .containsExactlyInAnyOrder("anne@a.example", "Luc <luc@b.example>");
        MimeMessage mail = received().getFirst();
        assertThat(mail.getSubject()).isEqualTo("La France\u00A0: une nouvelle, 25 novembre 2026");
        assertThat(mail.getFrom()[0].toString()).contains("news@k.example");
        assertThat(mail.getSentDate()).isEqualTo(EVENING);
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mail, "List-Id")).isEqualTo("<france.k.example>");
        assertThat(header(mail, "List-Unsubscribe"))
                .isEqualTo("<mailto:desk@k.example?subject=unsubscribe%20france>");
        assertThat(header(mail, "Message-ID")).matches("<digest_[0-9a-f]{32}@k\\.example>");
        assertThat(header(received().getLast(), "Message-ID"))
                .isNotEqualTo(header(mail, "Message-ID"));
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(part(mail, 0))
                .contains(
                        "* L’Assemblée débat\n",
                        "https://example.org/a",
                        "Vous recevez cette lettre",
                        "écrivez à desk@k.example")
                .doesNotContain("Avant");
        assertThat(part(mail, 1))
                .contains("<a href=\"https://example.org/a\">L’Assemblée débat</a>")
                .contains("<html lang=\"fr\">")
                .contains("https://k.example/feeds/france");
    }

    @Test
    void aTimeWithoutNewsBringsNoLetter() {
        Digests node = node(digest("anne@a.example"));
        now = EVENING;
        node.send();
        now = MORNING;
        node.send();

        assertThat(received()).isEmpty();
        assertThat(outbox.all().getFirst().trouble().nextAt())
                .isEqualTo(Instant.parse("2026-11-26T17:30:00Z"));
    }

    @Test
    void whatCameWhileNobodyRanComesAtTheStartAndTheNextOneInTime() throws Exception {
        node(digest("anne@a.example"));
        newsroom.mondeBrings(arrival("a", "Premier", "france"));
        now = EVENING.plusSeconds(3600);
        Digests node = node(digest("anne@a.example"));
        node.send();
        newsroom.mondeBrings(arrival("b", "Deuxième", "france"));
        node.send();
        assertThat(received()).hasSize(1);
        now = MORNING;
        node.send();

        assertThat(received()).hasSize(2);
        assertThat(part(received().getLast(), 0)).contains("Deuxième").doesNotContain("Premier");
    }

    @Test
    void aLetterIsTheSameAtEveryAttemptAcrossARestart() throws Exception {
        node(digest("anne@a.example"));
        newsroom.mondeBrings(arrival("a", "Premier", "france"));
        now = EVENING;
        mail.stop();
        try (var away = ScriptedMailServer.start().on(".", "451 not now")) {
            node(away.port(), digest("anne@a.example")).send();
            assertThat(away.heard()).contains("RCPT TO:<anne@a.example>");
            String id =
                    away.heard().stream()
                            .filter(line -> line.startsWith("Message-ID"))
                            .findFirst()
                            .orElseThrow();
            newsroom.mondeBrings(arrival("b", "Deuxième", "france"));
            mail.start();
            now = EVENING.plusSeconds(59);
            Digests node = node(digest("anne@a.example"));
            node.send();
            assertThat(received()).as("not before a minute").isEmpty();
            now = EVENING.plusSeconds(60);
            node.send();

            assertThat("Message-ID: " + header(received().getFirst(), "Message-ID")).isEqualTo(id);
            assertThat(received().getFirst().getSentDate()).isEqualTo(EVENING);
            assertThat(part(received().getFirst(), 0))
                    .contains("Premier")
                    .doesNotContain("Deuxième");
        }
    }

    @Test
    void whatMostSourcesTellComesFirstAndTheRestIsCounted() throws Exception {
        Digests node = node(digest("anne@a.example"));
        newsroom.mondeBrings(told("a", "Partout", 7L), told("b", "Ici seulement", 8L));
        newsroom.figaroBrings(told("c", "Partout, ailleurs", 7L));
        for (int i = 0; i < 4; i++) {
            newsroom.mondeBrings(told("later" + i, "Suite " + i, 10L + i));
        }
        now = EVENING;
        node.send();

        String text = part(received().getFirst(), 0);
        assertThat(received().getFirst().getSubject()).contains("6 nouvelles");
        assertThat(text.lines().filter(line -> line.startsWith("* ")))
                .containsExactly("* Partout", "* Suite 3", "* Suite 2");
        assertThat(text)
                .contains("Également chez\u00A0: Le Figaro")
                .contains("Et 3 autres: https://k.example/feeds/france".replace(": ", "\u00A0: "));
    }

    @Test
    void anEnglishLetterSetsNoSpaceBeforeAColon() throws Exception {
        Digests node =
                node(
                        digest(
                                new MergedFeedBuilder("france")
                                        .title("La France")
                                        .language("en")
                                        .build(),
                                "anne@a.example"));
        for (int i = 0; i < 5; i++) {
            newsroom.mondeBrings(told("one" + i, "One " + i, 10L + i));
        }
        now = EVENING;
        node.send();

        assertThat(received().getFirst().getSubject()).startsWith("La France: 5 new stories");
        assertThat(part(received().getFirst(), 0))
                .contains("And 2 more: https://k.example/feeds/france");
    }

    private static Arrival told(String guid, String title, long story) {
        return arrival(identified(guid, title), traits(1, story), NOW, "france");
    }

    @Test
    void anAddressThatIsRefusedKeepsNobodyElseWaitingAndIsGivenUpAfterDays() throws Exception {
        try (var server = ScriptedMailServer.start()) {
            server.on("RCPT TO:<gone@", "550 5.1.1 <gone@a.example> no such user");
            Digests node = node(server.port(), digest("gone@a.example", "luc@b.example"));
            newsroom.mondeBrings(arrival("a", "Premier", "france"));
            now = EVENING;
            node.send();
            assertThat(server.heard()).filteredOn(line -> line.equals(".")).hasSize(1);

            Outbox.Pending refused =
                    outbox.all().stream()
                            .filter(one -> one.label().startsWith("g"))
                            .findFirst()
                            .orElseThrow();
            assertThat(refused.label()).isEqualTo("g…@a.example");
            assertThat(refused.trouble().error().orElseThrow())
                    .contains("550", "no such user")
                    .doesNotContain("gone@");
            assertThat(refused.trouble().nextAt()).isEqualTo(EVENING.plusSeconds(3600));

            for (int hour = 1; hour < 24 * 7; hour++) {
                now = EVENING.plus(Duration.ofHours(hour));
                node.send();
            }
            assertThat(outbox.all())
                    .extracting(one -> one.state())
                    .containsExactlyInAnyOrder(State.ACTIVE, State.GIVEN_UP);
            assertThat(server.heard())
                    .filteredOn(line -> line.startsWith("RCPT TO:<gone@"))
                    .hasSizeBetween(12, 24);
        }
    }

    @Test
    void aServerThatDoesNotLetUsInIsAskedOnceForAllLetters() throws Exception {
        try (var server = ScriptedMailServer.start().on("MAIL", "421 too busy")) {
            Digests node = node(server.port(), digest("a@a.example", "b@a.example", "c@a.example"));
            newsroom.mondeBrings(arrival("a", "Premier", "france"));
            now = EVENING;
            node.send();
            node.send();

            assertThat(server.heard()).filteredOn(line -> line.startsWith("EHLO")).hasSize(1);
            assertThat(outbox.all())
                    .allSatisfy(one ->
                            assertThat(one.trouble().nextAt()).isEqualTo(EVENING.plusSeconds(60)));
        }
    }

    @Test
    void ofTwoNodesThatSendAtOnceOneDoes() throws Exception {
        Digests one = node(digest("a@a.example", "b@a.example", "c@a.example"));
        Digests other = node(digest("a@a.example", "b@a.example", "c@a.example"));
        for (int day = 0; day < 5; day++) {
            newsroom.mondeBrings(arrival("a" + day, "Article " + day, "france"));
            now = EVENING.plus(Duration.ofDays(day));
            Thread first = Thread.ofVirtual().start(one::send);
            Thread second = Thread.ofVirtual().start(other::send);
            first.join();
            second.join();
        }

        var ids = new TreeMap<String, Integer>();
        for (MimeMessage mail : received()) {
            ids.merge(header(mail, "Message-ID"), 1, Integer::sum);
        }
        assertThat(ids).hasSize(15);
        assertThat(Collections.max(ids.values())).isEqualTo(1);
    }

    @Test
    void nothingThatAPublisherWritesGetsIntoTheHeadersOrRunsInTheLetter() throws Exception {
        var feed =
                new MergedFeedBuilder("france")
                        .title("La France\r\nBcc: all@a.example")
                        .tokens("0123456789abcdef")
                        .build();
        Digests node = node(digest(feed, "anne@a.example"));
        newsroom.mondeBrings(arrival("a", "Un <script>alert(1)</script>\r\n.\r\nTitre", "france"));
        now = EVENING;
        node.send();

        MimeMessage mail = received().getFirst();
        assertThat(received()).hasSize(1);
        assertThat(header(mail, "Bcc")).isEmpty();
        assertThat(part(mail, 0)).contains("Titre");
        assertThat(part(mail, 1)).contains("Titre").doesNotContain("<script", "<img", "src=");
        assertThat(GreenMailUtil.getWholeMessage(mail))
                .doesNotContain("0123456789abcdef", "k.example/feeds/france");
    }
}
