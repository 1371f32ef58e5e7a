package kiosque.fetch.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

class GatedResolverTest {

    private static final byte[] PUBLIC = {(byte) 192, 0, 43, 7};
    private static final byte[] PRIVATE = {10, 0, 0, 1};

    private final List<String> asked = new ArrayList<>();

    @Test
    void nameServersAreAskedInAsciiWhateverTheClientMakesOfIt() throws Exception {
        try (GatedResolver resolver = resolver(PUBLIC)) {
            assertThat(resolver.resolve("bücher.example", 80))
                    .containsExactly(new InetSocketAddress(InetAddress.getByAddress(PUBLIC), 80));
            resolver.resolve("xn--bcher-kva.example", 80);
            resolver.resolve("plain.example", 80);
        }

        assertThat(asked)
                .containsExactly("xn--bcher-kva.example", "xn--bcher-kva.example", "plain.example");
    }

    @Test
    void aNameForAPrivateAddressIsRefused() {
        try (GatedResolver resolver = resolver(PRIVATE)) {
            assertThatExceptionOfType(UnknownHostException.class)
                    .isThrownBy(() -> resolver.resolve("inside.example", 80))
                    .withMessageContaining("10.0.0.1");
        }
    }

    private GatedResolver resolver(byte[] answer) {
        return new GatedResolver(
                new AddressGate(List.of()),
                () -> Long.MAX_VALUE,
                name -> {
                    asked.add(name);
                    return new InetAddress[] {InetAddress.getByAddress(answer)};
                });
    }
}
