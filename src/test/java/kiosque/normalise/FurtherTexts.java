package kiosque.normalise;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Collections of texts that are not part of the project: JSON lists of objects with `html`, in a file that a system property names.
public final class FurtherTexts {

    /// Ends the test as skipped, saying so, where the property is not set.
    public static List<String> named(String property) {
        String file = System.getProperty(property, "");
        assumeTrue(
                Files.isReadable(Path.of(file)) && !file.isEmpty(),
                "skipped: -D" + property + " names no file of further texts");
        return JsonMapper.shared()
                .readTree(Path.of(file))
                .valueStream()
                .map(text -> text.path("html").asString(""))
                .toList();
    }
}
