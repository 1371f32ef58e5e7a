package kiosque.outbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import kiosque.outbox.mail.MailSender.Fate;
import kiosque.outbox.mail.MailSettings.Login;
import kiosque.outbox.mail.MailSettings.Security;
import kiosque.testing.ScriptedMailServer;
import kiosque.testing.SelfSigned;

import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.Properties;

/// What mail servers do, and what becomes of a letter then.
class MailSenderTest {

    private static final byte[] LETTER =
            "From: news@k.example\r\nSubject: x\r\n\r\nnews\r\n".getBytes(UTF_8);
    private static final Mailbox ANNE = Mailbox.parse("anne@a.example");
    private static final Login LOGIN = new Login("kiosque", "s3cret");

    private static MailSettings settings(int port, Security security, Optional<Login> login) {
        return new MailSettings(
                "localhost", port, security, login, Mailbox.parse("news@k.example"));
    }

    private static Properties trusting() {
        var properties = new Properties();
        properties.put("mail.smtp.ssl.trust", "*");
        return properties;
    }

    private static Fate take(MailSettings settings, Properties properties) {
        try (var sender = new MailSender(settings, Optional.of("k.example"), properties)) {
            return sender.take(LETTER, ANNE);
        }
    }

    @Test
    void withStartTlsNothingIsSaidBeforeTheWayIsProtected() throws Exception {
        try (var server = ScriptedMailServer.start(SelfSigned.TLS)) {
            assertThat(
                            take(
                                    settings(server.port(), Security.STARTTLS, Optional.empty()),
                                    trusting()))
                    .isEqualTo(new Fate.Taken());
            assertThat(server.heard().subList(0, 3))
                    .containsExactly("EHLO k.example", "STARTTLS", "EHLO k.example");
            assertThat(server.heard()).contains("To: anne@a.example", "news");
        }
    }

    @Test
    void aServerWithoutStartTlsGetsNeitherPasswordNorLetter() throws Exception {
        try (var server = ScriptedMailServer.start().on("EHLO", "250-here\r\n250 AUTH PLAIN")) {
            Fate fate =
                    take(
                            settings(server.port(), Security.STARTTLS, Optional.of(LOGIN)),
                            new Properties());

            assertThat(fate).isInstanceOf(Fate.NoServer.class);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH"));
            assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() throws Exception {
        try (var server = ScriptedMailServer.start(SelfSigned.TLS)) {
            Fate fate =
                    take(
                            settings(server.port(), Security.STARTTLS, Optional.of(LOGIN)),
                            new Properties());

            assertThat(fate.toString()).contains("certificate");
            assertThat(server.heard()).containsExactly("EHLO k.example", "STARTTLS");
        }
    }

    @Test
    void aCertificateOfAnotherNameIsNotTrusted() throws Exception {
        try (var server = ScriptedMailServer.start(SelfSigned.TLS)) {
            Fate fate =
                    take(
                            new MailSettings(
                                    "127.0.0.2",
                                    server.port(),
                                    Security.STARTTLS,
                                    Optional.of(LOGIN),
                                    ANNE),
                            trusting());

            assertThat(fate).isInstanceOf(Fate.NoServer.class);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void withTlsAndALoginALetterIsTaken() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        try {
            server.setUser("kiosque", "s3cret");
            var properties = trusting();
            properties.put("mail.smtp.ssl.checkserveridentity", "false");
            MailSettings right =
                    settings(server.getSmtps().getPort(), Security.TLS, Optional.of(LOGIN));
            MailSettings wrong =
                    settings(
                            server.getSmtps().getPort(),
                            Security.TLS,
                            Optional.of(new Login("kiosque", "0ther")));

            assertThat(take(right, properties)).isEqualTo(new Fate.Taken());
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(take(wrong, properties))
                    .isEqualTo(
                            new Fate.NoServer("the mail server does not accept user and password"));
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsNotThereIsSaid() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(take(settings(port, Security.NONE, Optional.empty()), new Properties()))
                .isEqualTo(new Fate.NoServer("the mail server cannot be reached"));
        assertThat(
                        take(
                                new MailSettings(
                                        "nowhere.invalid",
                                        port,
                                        Security.NONE,
                                        Optional.empty(),
                                        ANNE),
                                new Properties()))
                .isEqualTo(new Fate.NoServer("the mail server's name is unknown"));
    }

    @Test
    void whetherARefusalIsFinalIsTheServersToSay() throws Exception {
        try (var server = ScriptedMailServer.start()) {
            MailSettings settings = settings(server.port(), Security.NONE, Optional.empty());
            server.on("RCPT", "450 4.2.1 greylisted");
            assertThat(take(settings, new Properties()))
                    .isEqualTo(
                            new Fate.Refused("the mail server says: 450 4.2.1 greylisted", false));
            server.on("RCPT", "550 5.7.1 <anne@a.example>: Relay access denied");
            assertThat(take(settings, new Properties()))
                    .isEqualTo(
                            new Fate.Refused(
                                    "the mail server says: 550 5.7.1 <…@a.example>: Relay access"
                                            + " denied",
                                    true));
            server.on("RCPT", "250 ok").on(".", "554 5.6.0 this is spam");
            assertThat(take(settings, new Properties()))
                    .isEqualTo(
                            new Fate.Refused("the mail server says: 554 5.6.0 this is spam", true));
            server.on(".", "");
            assertThat(take(settings, new Properties()))
                    .isEqualTo(new Fate.NoServer("the mail server breaks off"));
        }
    }
}
