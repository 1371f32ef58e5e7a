package kiosque.poll.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kiosque.feed.Validators;
import kiosque.fetch.FetchRequest;
import kiosque.fetch.Fetcher;
import kiosque.fetch.Fetching;
import kiosque.testing.Response;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A turn that ends while a request is on its way out, as it does for a process that was stopped there for a while.
class HostGapTest {

    private final Fetcher fetcher = Fetching.FETCHER;

    /// Over when it has been looked at so many times.
    private static final class ShortTurn implements HostTurn {

        private int looks;

        ShortTurn(int looks) {
            this.looks = looks;
        }

        @Override
        public Instant now() {
            return Fetching.NOW;
        }

        @Override
        public void pause(Duration duration) {}

        @Override
        public synchronized boolean isOver() {
            return looks-- <= 0;
        }

        @Override
        public void asked(Instant at) {}
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingLeavesOnceTheTurnIsOver(boolean secure) throws Exception {
        try (ScriptedServer server =
                secure ? ScriptedServer.startSelfSigned() : ScriptedServer.start()) {
            server.on("/feed", Response.ok(Fetching.ATOM));
            List<Integer> asked = new ArrayList<>();
            int looks = 0;
            while (server.received().isEmpty()) {
                HostGap gap = gap(looks++);
                try {
                    ask(gap, server);
                    asked.add(server.received().size());
                } catch (TurnEnded over) {
                    assertThat(server.received()).isEmpty();
                }
            }

            assertThat(looks)
                    .as("before the request, before it is tried, when it leaves")
                    .isEqualTo(4);
            assertThat(asked).containsExactly(1);
        }
    }

    @Test
    void nothingMoreLeavesInTheSameTurn() throws IOException {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.on("/feed", Response.ok(Fetching.ATOM));
            HostGap gap = gap(3);

            assertThatThrownBy(() ->
                            gap.then(() -> {
                                fetcher.fetch(
                                        new FetchRequest(
                                                server.url("/feed"),
                                                Validators.NONE,
                                                Fetching.ACCESS));
                                return fetcher.fetch(
                                        new FetchRequest(
                                                server.url("/feed"),
                                                Validators.NONE,
                                                Fetching.ACCESS));
                            }))
                    .isInstanceOf(TurnEnded.class);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void noRedirectIsFollowedOnceTheTurnIsOver() throws IOException {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.on("/feed", Response.redirect(301, "/there"));
            server.on("/there", Response.ok(Fetching.ATOM));

            assertThatThrownBy(() -> ask(gap(3), server)).isInstanceOf(TurnEnded.class);
            assertThat(server.received()).hasSize(1);
        }
    }

    private static HostGap gap(int looks) {
        return new HostGap(new ShortTurn(looks), Duration.ZERO, Fetching.NOW);
    }

    private void ask(HostGap gap, ScriptedServer server) throws InterruptedException, TurnEnded {
        gap.then(() ->
                fetcher.fetch(
                        new FetchRequest(server.url("/feed"), Validators.NONE, Fetching.ACCESS)));
    }
}
