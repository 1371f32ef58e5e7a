package kiosque.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.publish.merged.Format;
import kiosque.publish.merged.SiteSettings;
import kiosque.web.Kiosk;
import kiosque.web.RawConnection;
import kiosque.web.TestServers;
import kiosque.web.WebServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.InstantSource;

/// Who gets only what has changed (RFC 3229), over the wire.
class DeltasTest {
    private final Kiosk kiosk = new Kiosk(Kiosk.feed("france"));
    @AutoClose private WebServer server;
    private int port;

    @BeforeEach
    void start() {
        server =
                new WebServer(
                        TestServers.LOOPBACK,
                        TestServers.contents(kiosk),
                        InstantSource.fixed(Kiosk.MODIFIED_AT));
        port = server.start();
    }

    @Test
    void aDeltaGoesToWhoeverAsksForOneAndHasAnOlderVersion() {
        String old = changesSince("\"old-version\"");
        kiosk.site = withDeltas();
        var delta = conditional("A-IM: feed", "If-None-Match: W/" + old);
        String current = conditional().field("ETag").orElseThrow();

        assertThat(delta.statusLine()).isEqualTo("HTTP/1.1 226 IM Used");
        assertThat(delta.field("IM")).contains("feed");
        assertThat(delta.field("Vary")).contains("A-IM, If-None-Match, Accept-Encoding");
        assertThat(delta.field("Cache-Control")).contains("no-store");
        assertThat(delta.field("ETag")).contains(current);
        assertThat(delta.text()).isEqualTo("identity bytes: changes");
        assertThat(conditional("If-None-Match: " + old).status()).isEqualTo(200);
        assertThat(conditional("A-IM: feed", "If-None-Match: " + current).status()).isEqualTo(304);
    }

    @Test
    void aDeltaGoesToNobodyUnlessTheSiteWantsThat() {
        String old = changesSince("\"older-version\"");
        kiosk.site = Kiosk.SITE;

        assertThat(conditional("A-IM: feed", "If-None-Match: " + old).status()).isEqualTo(200);
    }

    @Test
    void aDeltaNeverGoesToAReaderThatTakesItForAnError() {
        String old = changesSince("\"oldest-version\"");
        kiosk.site = withDeltas();

        assertThat(
                        conditional(
                                        "A-IM: feed",
                                        "If-None-Match: " + old,
                                        "User-Agent: rss2email/3.13.1 (+https://example.org)")
                                .status())
                .isEqualTo(200);
    }

    private String changesSince(String old) {
        kiosk.documents.put(
                "france since " + old, Kiosk.rendition(Format.ATOM.mediaType(), "changes"));
        return old;
    }

    private static SiteSettings withDeltas() {
        SiteSettings site = Kiosk.SITE;
        return new SiteSettings(
                site.title(),
                site.language(),
                site.timeZone(),
                site.publicUrl(),
                site.hub(),
                site.freshFor(),
                site.contact(),
                true);
    }

    private RawConnection.Response conditional(String... fields) {
        return RawConnection.ask(port, "GET", "/feeds/france.atom", fields);
    }
}
