package kiosque.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Files that cannot be read as YAML at all.
class YamlMistakesTest {

    @TempDir Path folder;

    @Test
    void aSyntaxErrorHasItsPlace() throws Exception {
        assertThat(told("site:\n  title: [a, b\nserver: {}\n"))
                .startsWith("3:7: no YAML: ")
                .contains("expected ',' or ']'");
    }

    @Test
    void aTabIsNoIndentation() throws Exception {
        assertThat(told("site:\n\ttitle: a\n"))
                .isEqualTo(
                        "2:1: no YAML: a tab stands where a line is indented; indent with blanks");
    }

    @Test
    void aColonInTextWantsQuotes() throws Exception {
        assertThat(told("site:\n  title: Presse: la une\n"))
                .startsWith("2:16: no YAML: ")
                .contains("in quotes");
    }

    @Test
    void whatIsNotClosedNeedsNoQuotes() throws Exception {
        assertThat(told("sources: [{ name: A, url: \"http://a.example/\", tags: [une }]\n"))
                .startsWith("1:59: no YAML: ")
                .doesNotContain("quotes");
    }

    @Test
    void aVariableThatIsNoneIsSaidWithTheOneThatWasMeant() throws Exception {
        assertThat(told("defaults: { keep: 'titel.contains(\"a\")' }\n"))
                .isEqualTo("1:20: keep: there is no variable “titel”; did you mean “title”?");
    }

    @Test
    void anAddressOfIpv6WantsBrackets() throws Exception {
        assertThat(told("server: { listen: \"::1:8080\" }\n")).contains("write [::1]:8080");
        assertThat(told("server: { listen: \"localhost\" }\n")).contains("write localhost:8080");
    }

    @Test
    void aFolderIsNoConfiguration() {
        assertThatThrownBy(() -> ConfigurationFile.read(folder, Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void aReferenceInBracesWantsQuotes() throws Exception {
        assertThat(told("site: { title: ${TITLE} }\n")).contains("write \"${NAME}\" in quotes");
    }

    @Test
    void whatIsNotUtf8HasItsPlace() throws Exception {
        assertThat(told("site:\n  title: été\n".getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("2:10: byte 0xE9 is no UTF-8");
    }

    @Test
    void anEmptyFileIsNoConfiguration() throws Exception {
        assertThat(told("# nothing\n")).isEqualTo("1:1: the file is empty");
    }

    @Test
    void aListIsNoConfiguration() throws Exception {
        assertThat(told("- a\n")).startsWith("1:1: a configuration is a mapping");
    }

    @Test
    void onlyOneDocumentIsRead() throws Exception {
        assertThat(told("site: {}\n---\nsite: {}\n"))
                .startsWith("3:1: a second document begins here");
    }

    @Test
    void nestingWithoutEndIsRefused() throws Exception {
        assertThat(told("site: " + "[".repeat(200_000))).contains("no YAML");
    }

    @Test
    void aliasesThatMultiplyDoNot() throws Exception {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(told(bomb + "sources: *a39\n")).contains("there is no key “a0”");
    }

    private String told(String yaml) throws Exception {
        return told(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private String told(byte[] yaml) throws Exception {
        Path file = Files.write(folder.resolve("k.yaml"), yaml);
        ConfigurationException refused =
                catchThrowableOfType(
                        ConfigurationException.class, () -> ConfigurationFile.read(file, Map.of()));
        assertThat(refused).isNotNull();
        return refused.getMessage().replace(file + ":", "");
    }
}
