package kiosque.picture;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.util.Base64;

class SignedAddressesTest {

    private static final String URL = "https://images.example/été.jpg?w=1&h=2";

    private final SignedAddresses ours = new SignedAddresses(() -> "a key".getBytes(UTF_8));

    @Test
    void whatWeWroteWeRead() {
        String path = ours.path(URL).orElseThrow();

        assertThat(path).matches("/pictures/[\\w-]{22}/[\\w-]+");
        assertThat(ours.url(path)).contains(URL);
        assertThat(new SignedAddresses(() -> "a key".getBytes(UTF_8)).url(path)).contains(URL);
    }

    @Test
    void whatAnybodyElseWroteIsNothing() {
        String path = ours.path(URL).orElseThrow();
        String mac = path.split("/", -1)[2];
        String other =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("http://169.254.169.254/".getBytes(UTF_8));

        assertThat(ours.url("/pictures/" + mac + "/" + other)).isEmpty();
        assertThat(ours.url("/pictures//" + other)).isEmpty();
        assertThat(ours.url("/pictures/" + other)).isEmpty();
        assertThat(ours.url("/pictures/!/" + other)).isEmpty();
        assertThat(ours.url(path.replace("/pictures/", "/pictures/x"))).isEmpty();
        assertThat(new SignedAddresses(() -> "another".getBytes(UTF_8)).url(path)).isEmpty();
        assertThat(ours.path("https://a.example/" + "x".repeat(5000))).isEmpty();
    }
}
