package kiosque.outbox.mail;

import java.util.Optional;

/// How e-mail leaves us.
///
/// @param host of the mail server
/// @param login empty for a server that knows us by our address
/// @param from whom letters come from
public record MailSettings(
        String host, int port, Security security, Optional<Login> login, Mailbox from) {

    /// What nobody else reads.
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    /// How the way to the mail server is protected. The server's name is checked wherever there is TLS.
    public enum Security {
        /// From the first byte (RFC 8314).
        TLS(465),
        /// From the moment that we ask for it, and never without (RFC 3207).
        STARTTLS(587),
        /// Not at all: for a server on the same machine.
        NONE(25);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }

        public int usualPort() {
            return usualPort;
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
