package kiosque.cli;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.cli.manual.ConfigurationManual;
import kiosque.cli.manual.Markdown;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The reference among the documentation is what the program and the schema say. After a change of either, write it again with
/// `kiosque manual --markdown >docs/commands.md` and `kiosque manual configuration --markdown >docs/configuration.md`.
class ManualTest {

    private static final Path BASE = Path.of(System.getProperty("basedir", "."));

    @Test
    void theReferenceOfTheCommandsIsWhatTheySay() throws IOException {
        var console = new Console();
        console.run("manual", "--markdown");

        assertThat(Files.readString(BASE.resolve("docs/commands.md"))).isEqualTo(console.out());
    }

    @Test
    void theReferenceOfTheConfigurationIsWhatItsSchemaSays() throws IOException {
        byte[] schema = Files.readAllBytes(BASE.resolve("config/kiosque.schema.json"));
        String said =
                Markdown.write(
                        "Configuration",
                        ConfigurationManual.of(JsonMapper.shared().readTree(schema)));

        assertThat(Files.readString(BASE.resolve("docs/configuration.md"))).isEqualTo(said);
        assertThat(said)
                .contains("| `rewrite.in` | title, link, content |")
                .contains("| `hosts.NAME.gap` | duration |");
    }

    @Test
    void noLineOfAManPageIsTakenForARequestThatItIsNot() {
        var console = new Console();
        console.run("manual");
        String page = console.out();

        assertThat(
                        page.lines()
                                .filter(line -> line.startsWith(".") || line.startsWith("'"))
                                .map(line -> line.split(" ", 2)[0])
                                .distinct())
                .isSubsetOf(
                        ".TH", ".nh", ".ad", ".SH", ".SS", ".PP", ".RS", ".RE", ".nf", ".fi",
                        ".TP");
        assertThat(page).contains("\\fB\\-c, \\-\\-config FILE\\fR").contains(".SS kiosque run\n");
    }
}
