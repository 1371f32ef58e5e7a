package kiosque.fetch.gate;

import static kiosque.fetch.Fetching.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import kiosque.feed.FetchOutcome.Cause;
import kiosque.feed.FetchOutcome.Forbidden;
import kiosque.feed.FetchOutcome.Unreachable;
import kiosque.fetch.Fetcher;
import kiosque.fetch.Fetching;
import kiosque.fetch.setting.FetchSettings;
import kiosque.testing.Response;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Nothing that is not public is connected to, in whatever form it is written, unless the configuration names it.
class AddressGateTest {

    private static final AddressGate STRICT = new AddressGate(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.66.0.1",
                "168.63.129.16",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.31.196.1",
                "192.52.193.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.175.48.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:20::1",
                "2001:db8::1",
                "3fff::1",
                "4000::1",
                "64:ff9b:1::1",
                "100::1",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "2002:c0a8:101::1",
            })
    void aPrivateAddressIsRefused(String address) {
        assertThat(STRICT.admits(InetAddress.ofLiteral(address), 80)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "193.51.224.6",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2606:4700::1111",
                "2a00:1450:4007::1",
                "64:ff9b::101:101",
                "2002:101:101::1",
            })
    void aPublicAddressIsAdmitted(String address) {
        assertThat(STRICT.admits(InetAddress.ofLiteral(address), 80)).isTrue();
    }

    @Test
    void aMappedAddressIsJudgedAsWhatItIs() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = (byte) 0xFF;
        mapped[11] = (byte) 0xFF;
        mapped[12] = 127;
        mapped[15] = 1;

        assertThat(STRICT.admits(InetAddress.getByAddress(mapped), 80)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.2.3, 80, true",
        "10.1.0.0/16, 10.2.2.3, 80, false",
        "10.1.0.0/16:8080, 10.1.2.3, 8080, true",
        "10.1.0.0/16:8080, 10.1.2.3, 80, false",
        "127.0.0.1, 127.0.0.1, 1, true",
        "127.0.0.1, 127.0.0.2, 1, false",
        "127.0.0.1:9000, 127.0.0.1, 9000, true",
        "127.0.0.1:9000, 127.0.0.1, 9001, false",
        "127.0.0.128/25, 127.0.0.127, 80, false",
        "127.0.0.128/25, 127.0.0.128, 80, true",
        "fd00::/8, fd12::1, 80, true",
        "fd00::/8:443, fd12::1, 443, true",
        "fd00::/8:443, fd12::1, 80, false",
        "[fd00::1]:443, fd00::1, 443, true",
        "[fd00::]/8, fd12::1, 80, true",
        "::1, ::1, 80, true",
        "10.0.0.0/8, 64:ff9b::a00:1, 80, true",
        "0.0.0.0/0, 127.0.0.1, 80, true",
    })
    void theConfigurationNamesExceptions(
            String allowed, String address, int port, boolean admitted) {
        assertThat(new AddressGate(List.of(allowed)).admits(InetAddress.ofLiteral(address), port))
                .isEqualTo(admitted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "10.0.0.0/33",
                "10.0.0.0/x",
                "10.0.0.0/8/8",
                "10.0.0.0/8:0",
                "10.0.0.0/8:99999",
                "fd00::/129",
                "300.1.1.1",
                "10.1"
            })
    void whatIsNoNetworkIsSaidAtOnce(String allowed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new FetchSettings(
                                "Kiosque/1",
                                Duration.ofSeconds(5),
                                List.of(allowed),
                                Optional.empty()))
                .withMessageContaining("no network");
    }

    @Test
    void ofSeveralAddressesOnlyTheAdmittedAreUsed() throws ForbiddenAddress {
        InetAddress[] addresses = {
            InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("1.1.1.1")
        };

        assertThat(STRICT.admitted("both.example", addresses, 80))
                .singleElement()
                .satisfies(it -> assertThat(it.getAddress()).isEqualTo(addresses[1]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[0:0:0:0:0:ffff:7f00:1]",
                "2130706433",
                "127.1",
                "localhost",
                "0",
                "[fe80::1%25lo]",
                "[::]",
            })
    void everySpellingOfThisMachineIsRefused(String host) throws IOException {
        try (Fetcher strict =
                        new Fetcher(
                                new FetchSettings(
                                        "Kiosque/1",
                                        Duration.ofSeconds(5),
                                        List.of(),
                                        Optional.empty()),
                                () -> Fetching.NOW);
                ScriptedServer server = ScriptedServer.start()) {
            server.on("/", Response.ok("secret"));

            var outcome = fetch(strict, URI.create("http://" + host + ":" + server.port() + "/"));

            assertThat(outcome)
                    .satisfiesAnyOf(
                            it -> assertThat(it).isInstanceOf(Forbidden.class),
                            it ->
                                    assertThat(it)
                                            .isInstanceOfSatisfying(
                                                    Unreachable.class,
                                                    un ->
                                                            assertThat(un.cause())
                                                                    .isEqualTo(Cause.DNS)));
            assertThat(server.received()).isEmpty();
        }
    }
}
