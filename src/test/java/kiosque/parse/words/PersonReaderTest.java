package kiosque.parse.words;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A line that names somebody, in the spellings that publishers have for it.
class PersonReaderTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "anne@journal.example (Anne Dupré), Anne Dupré, anne@journal.example",
                "Anne Dupré <anne@journal.example>, Anne Dupré, anne@journal.example",
                "mailto:anne@journal.example, -, anne@journal.example",
                "Anne Dupré, Anne Dupré, -",
                // Markup, also where it was escaped once more.
                "<b>Anne Dupré</b>, Anne Dupré, -",
                "&lt;b&gt;Anne Dupré&lt;/b&gt;, Anne Dupré, -",
                "R&amp;D, R&D, -",
                // The end of a password is no address, nor is a name that one logs in with.
                "https://nom:secret@journal.example, https://journal.example, -",
                "Anne https://nom:secret@journal.example/a, Anne https://journal.example/a, -",
                "https://nom@journal.example/, https://journal.example/, -",
                "//nom:secret@journal.example/, //journal.example/, -",
                "ftp://nom:secret@journal.example, ftp://journal.example, -",
                "anne@journal.example https://n:s@j.example, https://j.example,"
                        + " anne@journal.example",
                "Anne (https://journal.example/@anne), Anne (https://journal.example/@anne), -"
            })
    void aNameAndAnAddressAreToldApart(String line, String name, String email) {
        Person person = PersonReader.ofLine(line).orElseThrow();

        assertThat(person.name().orElse(null)).isEqualTo(name);
        assertThat(person.email().orElse(null)).isEqualTo(email);
    }

    @Test
    void aLineTooLongForANameIsCutAndNotDropped() {
        Person person = PersonReader.ofLine("Anne Dupré, " + "a".repeat(2_000)).orElseThrow();

        assertThat(person.name().orElseThrow()).startsWith("Anne Dupré, aa").hasSize(1_000);
    }
}
