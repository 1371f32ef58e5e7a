package kiosque.web.page;

import kiosque.feed.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The few files that never change while we run. What pages link has its fingerprint in its address, so that it may be kept for ever and no page meets another version's.
public enum Asset {
    STYLE("style.css", "text/css; charset=utf-8"),
    LIVE("live.js", "text/javascript; charset=utf-8"),
    FEED("feed.css", "text/css; charset=utf-8"),
    FRENCH_FEED("feed.fr.css", "text/css; charset=utf-8"),
    ICON("favicon.svg", "image/svg+xml"),
    PICTURE_ICON("favicon.png", "image/png"),
    OLD_ICON("favicon.ico", "image/vnd.microsoft.icon"),
    ROBOTS("robots.txt", "text/plain; charset=utf-8");

    private static final int FINGERPRINT = 12;

    private final String file;
    private final String mediaType;
    private final String fingerprint;

    Asset(String file, String mediaType) {
        this.file = file;
        this.mediaType = mediaType;
        this.fingerprint = Sha256.of(bytes()).hex().substring(0, FINGERPRINT);
    }

    public String mediaType() {
        return mediaType;
    }

    /// `/style.css`: where it always is, in whichever version.
    public String address() {
        return "/" + file;
    }

    /// `/style.0a1b2c3d4e5f.css`: where this version of it is.
    public String fixedAddress() {
        int dot = file.lastIndexOf('.');
        return "/" + file.substring(0, dot) + "." + fingerprint + file.substring(dot);
    }

    public byte[] bytes() {
        try (InputStream stream = Asset.class.getResourceAsStream("/kiosque/web/asset/" + file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is not packaged");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
