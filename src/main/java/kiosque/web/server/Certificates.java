package kiosque.web.server;

import kiosque.feed.Notice.Cause;
import kiosque.feed.Validity;

import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Optional;

/// The certificate that we show, from PEM files that may be exchanged while we run: new connections get the new one, and files that cannot be used change nothing.
public final class Certificates {
    private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);

    private final ServerSettings.Tls files;
    private final SslContextFactory.Server factory = new SslContextFactory.Server();
    private String stamp;
    private volatile Validity validity;

    /// @throws IllegalArgumentException saying which file is wrong, and how
    public Certificates(ServerSettings.Tls files) {
        this.files = files;
        this.stamp = stamp(files);
        KeyStore keys = PemFiles.read(files);
        validity = PemFiles.validity(keys);
        factory.setKeyStore(keys);
        factory.setKeyStorePassword(PemFiles.PASSWORD);
    }

    SslContextFactory.Server factory() {
        return factory;
    }

    /// What somebody should know of it, if there is anything.
    public Optional<Cause> cause(Instant now) {
        Validity shown = validity;
        if (!shown.isNearlyOver(now)) {
            return Optional.empty();
        }
        String state = now.isAfter(shown.until()) ? "has ended" : "ends";
        return Optional.of(
                new Cause(
                        "certificate",
                        "server.tls",
                        "our own certificate %s at %s: a newer one in %s is taken over by itself"
                                .formatted(state, shown.until(), files.certificate())));
    }

    /// Looks whether the files have changed.
    public synchronized void refresh() {
        String now = stamp(files);
        if (now.equals(stamp)) {
            return;
        }
        stamp = now;
        try {
            var keys = PemFiles.read(files);
            factory.reload(reloaded -> reloaded.setKeyStore(keys));
            validity = PemFiles.validity(keys);
            LOG.info("{}: the new certificate is in use", files.certificate());
        } catch (Exception e) {
            LOG.error("the certificate stays the old one: {}", e.getMessage());
        }
    }

    /// What changes when a file does.
    private static String stamp(ServerSettings.Tls files) {
        return stamp(files.certificate()) + " " + stamp(files.key());
    }

    private static String stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file) + "/" + Files.size(file);
        } catch (IOException e) {
            return "absent";
        }
    }
}
