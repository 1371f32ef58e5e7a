package kiosque.websub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

class SignatureTest {

    private static final byte[] BODY = "<feed/>".getBytes(StandardCharsets.UTF_8);

    /// Reckoned with `printf '<feed/>' | openssl dgst -METHOD -hmac clef`.
    @ParameterizedTest
    @CsvSource({
        "sha1=93ccb9074ce1a692fc3aff8f9193c53f4655fd75",
        "sha256=6c69231305050691c680d8239e2a50303b411a928ccea4dd47d15e16a09eee22",
        "sha384=95b696aa442af6eae2b6ec54a23fdcfd8529d63c8c434d2d82a37cebff329cac1f7a118bab1d47a171f73b68bdd136da",
        "sha512=afb161a68ab7e395820129d5fe5c854c379b6f6ba5ec9d2f2ec596248d4f9e00d61d0b15adee5b4bcd14db75a40037fe7d2ebd5df9234a532e0cf08694845283",
    })
    void allFourMethodsAreUnderstood(String header) {
        assertThat(Signature.vouches(header, BODY, "clef")).isTrue();
        assertThat(Signature.vouches(header, BODY, "autre")).isFalse();
        assertThat(Signature.vouches(header, "<feed>".getBytes(StandardCharsets.UTF_8), "clef"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256", "sha256=", "sha256=zz", "md5=00", "none=", "sha256=00"})
    void nothingElseVouches(String header) {
        assertThat(Signature.vouches(header, BODY, "clef")).isFalse();
    }

    @Test
    void whatWeSignIsUnderstood() {
        String header = Signature.of(BODY, "clef".getBytes(StandardCharsets.UTF_8));

        assertThat(header).startsWith("sha256=");
        assertThat(Signature.vouches(header, BODY, "clef")).isTrue();
    }
}
