package kiosque.web.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;

class ListenCheckTest {

    @Test
    void aTakenPortIsSaidBeforeAnythingIsStarted() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String listen = "127.0.0.1:" + taken.getLocalPort();

            assertThatThrownBy(() -> ListenCheck.check(at(listen)))
                    .isInstanceOfSatisfying(
                            CannotListen.class,
                            refused ->
                                    org.assertj.core.api.Assertions.assertThat(refused.trouble())
                                            .isEqualTo(CannotListen.Trouble.TAKEN))
                    .hasMessageStartingWith(listen + " is taken by another program")
                    .hasMessageContaining("server.listen");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsNone() {
        assertThatThrownBy(() -> ListenCheck.check(at("192.0.2.1:8080")))
                .isInstanceOf(CannotListen.class)
                .hasMessageContaining("is no address of this machine");
    }

    @Test
    void aFreeOneIsFreeAgainAfterwards() {
        assertThatCode(
                        () -> {
                            ListenCheck.check(at("127.0.0.1:0"));
                            ListenCheck.check(at("[::]:0"));
                        })
                .doesNotThrowAnyException();
    }

    private static ServerSettings at(String listen) {
        return new ServerSettings(listen, Optional.empty());
    }
}
