package kiosque.fetch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class BrotliTest {

    @Test
    void whatItsLibraryUnpacksIsGoneOnceItIsLoaded() throws Exception {
        assertThat(Brotli.IS_HERE).isTrue();
        assertThat(Files.readString(Path.of("/proc/self/maps"))).contains("brotli");
        assertThat(Brotli.unpacked()).isEmpty();
    }

    @Test
    void itWorksAllTheSame() throws Exception {
        assertThat(Brotli.IS_HERE).isTrue();
        byte[] text = "La nouvelle du jour".repeat(100).getBytes(StandardCharsets.UTF_8);

        byte[] coded = Encoder.compress(text);

        try (var decoded = new BrotliInputStream(new ByteArrayInputStream(coded))) {
            assertThat(decoded.readAllBytes()).isEqualTo(text);
        }
    }
}
