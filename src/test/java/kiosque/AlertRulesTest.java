package kiosque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The rules and the dashboard are such as Prometheus takes: asked of its own `promtool` (Debian's package `prometheus`), where that is installed.
class AlertRulesTest {

    private static final Path BASE = Path.of(System.getProperty("basedir", "."));

    @TempDir private Path folder;

    @Test
    void prometheusTakesTheRules() throws Exception {
        assertThat(promtool(BASE.resolve("config/alerts.yaml")))
                .containsPattern("SUCCESS: [1-9][0-9]* rules found");
    }

    @Test
    void prometheusUnderstandsEveryExpressionOfTheDashboard() throws Exception {
        List<String> expressions = OperationsIT.dashboard();
        var rules = new StringBuilder("groups:\n- name: dashboard\n  rules:\n");
        for (int n = 0; n < expressions.size(); n++) {
            rules.append(
                    "  - record: dashboard:%d\n    expr: |-\n      %s\n"
                            .formatted(n, expressions.get(n)));
        }

        assertThat(promtool(Files.writeString(folder.resolve("rules.yaml"), rules)))
                .contains("SUCCESS: " + expressions.size() + " rules found");
    }

    private static String promtool(Path rules) throws Exception {
        Process process;
        try {
            process =
                    new ProcessBuilder("promtool", "check", "rules", rules.toString())
                            .redirectErrorStream(true)
                            .start();
        } catch (IOException e) {
            assumeTrue(false, "promtool is not installed");
            throw e;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
