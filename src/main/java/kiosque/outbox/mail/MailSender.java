package kiosque.outbox.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Properties;

import javax.net.ssl.SSLException;

/// Takes letters to the mail server, all over one connection, which is opened for the first of them; once that server cannot be reached it is not asked again. For one thread.
public final class MailSender implements AutoCloseable {

    private static final String CONNECT_MILLIS = "20000";

    /// A server may look long at a letter before it takes it (RFC 5321, section 4.5.3.2): whoever does not wait sends it twice.
    private static final String READ_MILLIS = "300000";

    private final MailSettings settings;
    private final Session session;
    private Optional<Transport> open = Optional.empty();
    private Optional<Fate> noServer = Optional.empty();

    /// How one letter fared.
    public sealed interface Fate {

        /// The server has it.
        record Taken() implements Fate {}

        /// The server does not want this one, for now or for good.
        ///
        /// @param isFinal whether it said that asking again is of no use
        record Refused(String why, boolean isFinal) implements Fate {}

        /// The server cannot be reached or does not let us in: the others need not be tried.
        record NoServer(String why) implements Fate {}
    }

    /// @param ourName what we are called by; empty for this machine's own name
    public MailSender(MailSettings settings, Optional<String> ourName) {
        this(settings, ourName, new Properties());
    }

    /// @param further properties of Jakarta Mail, such as whom to trust
    MailSender(MailSettings settings, Optional<String> ourName, Properties further) {
        Properties properties = properties(settings, ourName);
        properties.putAll(further);
        this.settings = settings;
        this.session = Session.getInstance(properties);
    }

    private static Properties properties(MailSettings settings, Optional<String> ourName) {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", READ_MILLIS);
        properties.put("mail.smtp.writetimeout", READ_MILLIS);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.from", settings.from().address());
        ourName.ifPresent(name -> properties.put("mail.smtp.localhost", name));
        switch (settings.security()) {
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }

    /// @param mail as it is stored, to nobody yet
    public Fate take(byte[] mail, Mailbox to) {
        if (noServer.isPresent()) {
            return noServer.get();
        }
        Fate fate = taken(mail, to);
        noServer = Optional.of(fate).filter(Fate.NoServer.class::isInstance);
        return fate;
    }

    private Fate taken(byte[] mail, Mailbox to) {
        Transport transport;
        try {
            transport = connected();
        } catch (MessagingException refused) {
            return new Fate.NoServer(reason(refused));
        }
        try {
            InternetAddress recipient = MailWriter.internet(to);
            var message = new MimeMessage(session, new ByteArrayInputStream(mail));
            message.setHeader("To", recipient.toString());
            transport.sendMessage(message, new InternetAddress[] {recipient});
            return new Fate.Taken();
        } catch (MessagingException refused) {
            int code = code(refused);
            close();
            return code < 400 || code == 421
                    ? new Fate.NoServer(reason(refused))
                    : new Fate.Refused(reason(refused), code >= 500);
        } catch (IOException e) {
            throw new IllegalStateException("a name can be written in UTF-8", e);
        }
    }

    private Transport connected() throws MessagingException {
        if (open.isPresent() && open.get().isConnected()) {
            return open.get();
        }
        Transport transport = session.getTransport("smtp");
        open = Optional.of(transport);
        transport.connect(
                settings.host(),
                settings.port(),
                settings.login().map(MailSettings.Login::user).orElse(null),
                settings.login().map(MailSettings.Login::password).orElse(null));
        return transport;
    }

    /// What the server answered to the letter; no code of an answer where it said nothing.
    private static int code(MessagingException refused) {
        int code = 0;
        for (Exception each = refused; each instanceof MessagingException one; each = next(one)) {
            int said =
                    switch (one) {
                        case SMTPAddressFailedException address -> address.getReturnCode();
                        case SMTPSenderFailedException sender -> sender.getReturnCode();
                        case SMTPSendFailedException send -> send.getReturnCode();
                        default -> 0;
                    };
            code = said == 0 ? code : said;
        }
        return code;
    }

    private static Exception next(MessagingException one) {
        return one.getNextException() == null ? new IOException() : one.getNextException();
    }

    /// For people: the deepest that is known, on one line, without our password or anybody's address.
    private String reason(MessagingException refused) {
        if (refused instanceof AuthenticationFailedException) {
            return "the mail server does not accept user and password";
        }
        String deepest = String.valueOf(refused.getMessage());
        for (Exception each = refused; each instanceof MessagingException one; each = next(one)) {
            if (one instanceof MailConnectException
                    || one.getNextException() instanceof SocketConnectException) {
                return isUnknown(one)
                        ? "the mail server's name is unknown"
                        : "the mail server cannot be reached";
            }
            if (one.getNextException() instanceof SSLException tls) {
                return "the mail server's certificate or its TLS is not in order: "
                        + line(String.valueOf(tls.getMessage()));
            }
            deepest = String.valueOf(one.getMessage());
        }
        return deepest.equals("[EOF]")
                ? "the mail server breaks off"
                : "the mail server says: " + line(deepest);
    }

    private static boolean isUnknown(MessagingException one) {
        for (Throwable each = one; each != null; each = each.getCause()) {
            if (each instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip()
                .replaceAll("[^\\s<>@]+@(?=[A-Za-z0-9])", "…@");
    }

    @Override
    public void close() {
        try {
            if (open.isPresent()) {
                open.get().close();
            }
        } catch (MessagingException _) {
            // It is of no use any more, closed or not.
        }
        open = Optional.empty();
    }
}
