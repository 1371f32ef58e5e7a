package kiosque.fetch;

import kiosque.feed.FetchOutcome;
import kiosque.feed.Validators;
import kiosque.fetch.setting.Access;
import kiosque.fetch.setting.FetchSettings;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What tests of this package have in common: a fetcher that may go to loopback, at a time that stands still.
public final class Fetching {

    public static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    public static final String USER_AGENT = "Kiosque/1.0 (+https://kiosque.example/bot)";
    public static final String ATOM =
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Kiosque du Marché</title></feed>";

    /// One for all tests that need no other, never closed: setting TLS up takes its time.
    public static final Fetcher FETCHER = fetcher();

    /// Anyone's certificate will do: the test server's is its own.
    public static final Access ACCESS = upTo(15_000_000);

    public static Fetcher fetcher(String... allow) {
        List<String> networks = allow.length == 0 ? List.of("127.0.0.0/8") : List.of(allow);
        return new Fetcher(
                new FetchSettings(USER_AGENT, Duration.ofSeconds(5), networks, Optional.empty()),
                () -> NOW);
    }

    public static Validators validators(@Nullable String tag, @Nullable String date, URI by) {
        return new Validators(Optional.ofNullable(tag), Optional.ofNullable(date), Optional.of(by));
    }

    public static FetchOutcome fetch(Fetcher fetcher, URI url) {
        return fetcher.fetch(new FetchRequest(url, Validators.NONE, ACCESS));
    }

    public static FetchOutcome fetch(Fetcher fetcher, URI url, Validators validators) {
        return fetcher.fetch(new FetchRequest(url, validators, ACCESS));
    }

    public static Access within(Duration timeout) {
        return new Access(
                timeout,
                15_000_000,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                true,
                Optional.empty());
    }

    public static Access upTo(long maxSize) {
        return new Access(
                Duration.ofSeconds(20),
                maxSize,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                true,
                Optional.empty());
    }

    public static String text(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched ->
                    new String(fetched.document().body(), StandardCharsets.UTF_8);
            case FetchOutcome.Delta delta ->
                    new String(delta.document().body(), StandardCharsets.UTF_8);
            default -> throw new AssertionError("not fetched: " + outcome);
        };
    }

    public static FetchOutcome.Fetched fetched(FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            return fetched;
        }
        throw new AssertionError("not fetched: " + outcome);
    }
}
