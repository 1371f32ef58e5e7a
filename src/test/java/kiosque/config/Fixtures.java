package kiosque.config;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/// Configurations under `src/test/resources/config`.
final class Fixtures {

    static final Map<String, String> ENVIRONMENT =
            Map.of("PUBLIC_URL", "https://kiosque.example.org/presse/", "SECRET", "sésame");

    static Path path(String name) throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(Fixtures.class.getResource("/config/" + name), name)
                        .toURI());
    }
}
