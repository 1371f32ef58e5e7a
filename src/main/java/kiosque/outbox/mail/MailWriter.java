package kiosque.outbox.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import kiosque.publish.merged.SiteSettings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

/// Writes a digest as an e-mail (RFC 5322), to nobody yet.
///
/// Programs that answer for people who are away, and lists, know by its headers that nobody waits for their answer (RFC 3834), and what it belongs to (RFC 2919, RFC 2369).
public record MailWriter(DigestSettings settings, SiteSettings site, Mailbox from) {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /// @param id in no other letter; letters, digits and underscores
    byte[] write(Digest digest, String id) {
        var mail = new DigestMail(digest, settings, site);
        var bytes = new ByteArrayOutputStream();
        try {
            MimeMessage message = new Identified("<" + id + "@" + from.domain() + ">");
            message.setFrom(internet(from));
            message.setSubject(mail.subject(), UTF_8);
            message.setSentDate(date(digest));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.setHeader("List-Id", "<%s.%s>".formatted(settings.feed().slug(), host()));
            setAddresses(message, mail);
            var parts = new MimeMultipart("alternative");
            parts.addBodyPart(part(mail.plain(), "plain"));
            parts.addBodyPart(part(mail.html(), "html"));
            message.setContent(parts);
            message.saveChanges();
            message.writeTo(bytes);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a letter is made in memory from clean text", e);
        }
        return bytes.toByteArray();
    }

    private void setAddresses(MimeMessage message, DigestMail mail) throws MessagingException {
        String slug = settings.feed().slug();
        if (site.contact().isPresent()) {
            message.setHeader(
                    "List-Unsubscribe",
                    "<mailto:%s?subject=unsubscribe%%20%s>".formatted(site.contact().get(), slug));
        }
        if (mail.page().isPresent()) {
            message.setHeader("List-Archive", "<" + mail.page().get() + ">");
        }
        message.setHeader("Content-Language", DigestWords.of(settings.language()).language());
    }

    private String host() {
        return String.valueOf(site.publicUrl().getHost()).replaceAll("[^A-Za-z0-9.-]", "");
    }

    @SuppressWarnings("JavaUtilDate") // Jakarta Mail's own type
    private static Date date(Digest digest) {
        return Date.from(digest.at());
    }

    static InternetAddress internet(Mailbox mailbox) throws IOException, MessagingException {
        return mailbox.name().isPresent()
                ? new InternetAddress(mailbox.address(), mailbox.name().get(), UTF_8)
                : new InternetAddress(mailbox.address(), true);
    }

    private static BodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /// Keeps the id that it was given.
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
