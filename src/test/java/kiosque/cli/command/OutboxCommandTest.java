package kiosque.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.cli.Console;
import kiosque.feed.Sha256;
import kiosque.store.outgoing.Outbox.Pending;
import kiosque.store.outgoing.Outbox.State;
import kiosque.store.outgoing.Outbox.Trouble;
import kiosque.store.outgoing.Receiver.Kind;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class OutboxCommandTest {

    private static final Instant NOW = Console.NOW;

    private final Console console = new Console();

    @Test
    void whoWasToldAllIsToldMoreWhenThereIsMore() {
        Instant told = NOW.minus(Duration.ofDays(2));

        show(
                Kind.WEBHOOK,
                new Trouble(Optional.empty(), told, Optional.empty(), Optional.of(told)));

        assertThat(console.out())
                .isEqualToNormalizingNewlines(
                        "webhook  une          port.example; told 2 d ago; next when something is"
                                + " new\n");
    }

    @Test
    void aLetterIsDueAtItsTime() {
        Instant due = NOW.plus(Duration.ofHours(7));

        show(Kind.MAIL, new Trouble(Optional.empty(), due, Optional.empty(), Optional.empty()));

        assertThat(console.out()).contains("; not told yet; next in 7 h");
    }

    @Test
    void whoFailsIsToldOfWithTheReason() {
        Instant since = NOW.minus(Duration.ofHours(3));

        show(
                Kind.WEBHOOK,
                new Trouble(
                        Optional.of(since), NOW, Optional.of("refused (500)"), Optional.empty()));

        assertThat(console.out()).contains("; fails for 3 h: refused (500); next now");
    }

    @Test
    void whereNobodyFailsNothingIsTriedAgain() {
        console.run("outbox", "-c", "config/kiosque.yaml", "--again");

        assertThat(console.out()).startsWith("nothing to try again: nobody fails or was given up");
    }

    private void show(Kind kind, Trouble trouble) {
        console.pending =
                List.of(
                        new Pending(
                                1,
                                Sha256.of("1"),
                                kind,
                                "une",
                                "port.example",
                                0,
                                Optional.empty(),
                                0,
                                trouble,
                                State.ACTIVE));
        assertThat(console.run("outbox", "-c", "config/kiosque.yaml")).isZero();
    }
}
