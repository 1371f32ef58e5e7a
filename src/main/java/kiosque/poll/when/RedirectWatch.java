package kiosque.poll.when;

import kiosque.feed.FetchOutcome.Moves;
import kiosque.feed.SourceState;
import kiosque.feed.SourceState.Move;
import kiosque.poll.setting.Adoption;
import kiosque.text.Authority;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Decides when a permanent redirect is believed (RFC 9110, sections 15.4.2 and 15.4.9): one stray 301 of a captive portal must not hijack a feed.
public final class RedirectWatch {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final int MANY_FAILURES = 3;

    /// What a poll leaves of it.
    ///
    /// @param url what is polled from now on
    /// @param move the redirect still under observation
    public record Watched(URI url, Optional<Move> move) {}

    /// To be asked only when the redirect led to a document that was read as this source's feed, or to a 304.
    public static Watched after(SourceState before, Moves moves, Adoption adoption, Instant now) {
        Optional<URI> target = moves.permanent().filter(url -> !url.equals(before.url()));
        if (target.isEmpty()) {
            return new Watched(before.url(), Optional.empty());
        }
        Move move = counted(before.move(), target.get(), now);
        boolean held =
                move.polls() >= adoption.polls()
                        && !move.since().plus(adoption.holdFor()).isAfter(now);
        return held || isSecured(before.url(), move.target())
                ? new Watched(move.target(), Optional.empty())
                : new Watched(before.url(), Optional.of(move));
    }

    /// The same for a poll that asked the configured URL of a source that has moved: if that answers itself, the source has come home.
    public static Watched atHome(
            SourceState before, URI configured, Moves moves, Adoption adoption, Instant now) {
        return moves.permanent().filter(url -> !url.equals(configured)).isEmpty()
                ? new Watched(configured, Optional.empty())
                : after(before, moves, adoption, now);
    }

    /// Whether to ask the configured URL of a source that has moved: once a month, once a day when it fails where it moved to. Never to give
    /// up TLS.
    public static boolean isHomeDue(SourceState state, URI configured, Instant now) {
        if (state.url().equals(configured) || isSecured(configured, state.url())) {
            return false;
        }
        Duration pause = state.failing().failures() < MANY_FAILURES ? A_MONTH : A_DAY;
        return state.homeAskedAt().filter(at -> at.plus(pause).isAfter(now)).isEmpty();
    }

    private static Move counted(Optional<Move> earlier, URI target, Instant now) {
        return earlier.filter(move -> move.target().equals(target))
                .map(move -> new Move(target, move.since(), move.polls() + 1))
                .orElseGet(() -> new Move(target, now, 1));
    }

    /// The same URL, but over TLS: nothing to be suspicious of.
    private static boolean isSecured(URI from, URI to) {
        return "http".equals(from.getScheme())
                && "https".equals(to.getScheme())
                && isDefaultPort(from, 80)
                && isDefaultPort(to, 443)
                && from.getRawSchemeSpecificPart().equals(to.getRawSchemeSpecificPart());
    }

    private static boolean isDefaultPort(URI url, int usual) {
        return Authority.of(url).filter(one -> one.port() == -1 || one.port() == usual).isPresent();
    }
}
