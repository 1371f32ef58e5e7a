package kiosque.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import kiosque.feed.Sha256;
import kiosque.web.http.Answer;
import kiosque.web.http.WebRequest;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Who may see what is for operators: this machine and private networks, and whoever knows the password, if there is one. For others it does
/// not exist, or asks for that password (RFC 7617). Safe for use by many threads.
public final class OpsGate {

    /// Passwords of one client: as often as people mistype, not as often as programs guess.
    private static final int BURST = 5;

    private static final Duration PACE = Duration.ofSeconds(10);

    private final Optional<HashedPassword> password;

    /// One at a time, whoever asks: who guesses from many addresses gets no more of the processor.
    private final Semaphore atWork = new Semaphore(1);

    private final ClientLimits guesses = new ClientLimits(BURST, PACE, System::nanoTime);

    /// Of the header field that was right last: working a hash out takes a quarter of a second by intent.
    private volatile byte[] known = {};

    public OpsGate(Optional<HashedPassword> password) {
        this.password = password;
    }

    public Answer open(WebRequest request, Supplier<Answer> inside) {
        if (request.client().isNeighbour()) {
            return inside.get();
        }
        if (password.isEmpty()) {
            return Answer.notFound();
        }
        Optional<String> given = request.header(HttpHeader.AUTHORIZATION);
        if (given.isEmpty()) {
            return unauthorised();
        }
        byte[] field = digest(given.get());
        if (MessageDigest.isEqual(known, field)) {
            return inside.get();
        }
        Optional<Duration> wait = guesses.take(request.client().key());
        if (wait.isPresent() || !atWork.tryAcquire()) {
            return Answer.later(
                    429, "That was too many passwords.", wait.orElse(Duration.ofSeconds(1)));
        }
        try {
            if (secret(given.get()).filter(password.get()::isOf).isEmpty()) {
                return unauthorised();
            }
        } finally {
            atWork.release();
        }
        known = field;
        return inside.get();
    }

    private static byte[] digest(String field) {
        return Sha256.of(field).bytes();
    }

    private static Optional<String> secret(String field) {
        if (!field.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            String pair = new String(Base64.getDecoder().decode(field.substring(6).strip()), UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(pair.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Answer unauthorised() {
        return new Answer.Refused(
                401,
                "This is for those who run this service.",
                HttpFields.build()
                        .put(
                                HttpHeader.WWW_AUTHENTICATE,
                                "Basic realm=\"Kiosque\", charset=\"UTF-8\""));
    }
}
