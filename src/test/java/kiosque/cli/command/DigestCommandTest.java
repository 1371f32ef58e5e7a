package kiosque.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.cli.Console;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class DigestCommandTest {

    private static final String SHIPPED = "config/kiosque.yaml";

    @TempDir Path folder;
    private final Console console = new Console();
    private String mailing = "";

    @BeforeEach
    void aConfigurationWithMail() throws Exception {
        mailing =
                Files.writeString(
                                folder.resolve("k.yaml"),
                                """
                                mail: { server: smtp.example.org, from: k@example.org }
                                sources: [{ name: a, url: "https://a.example/" }]
                                merged-feeds: [{ slug: une, from: a }, { slug: vide, from: a }]
                                """)
                        .toString();
    }

    @Test
    void withoutARecipientTheLetterIsShown() {
        assertThat(console.run("digest", "-c", SHIPPED, "une")).isZero();
        assertThat(console.out()).startsWith("Subject: digest\r\n\r\nnews");
    }

    @Test
    void whetherTheServerTookItIsSaid() {
        assertThat(console.run("digest", "-c", mailing, "une", "--to", "anne@a.example")).isZero();
        assertThat(console.out()).contains("has taken it for anne@a.example");

        assertThat(console.run("digest", "-c", mailing, "une", "--to", "nobody@a.example"))
                .isEqualTo(69);
        assertThat(console.err()).contains("550 no such user");
    }

    @Test
    void whatCannotBeSentIsSaid() {
        assertThat(console.run("digest", "-c", SHIPPED, "une", "--to", "a@a.example"))
                .isEqualTo(64);
        assertThat(console.err()).contains("the configuration has no `mail`");
        assertThat(console.run("digest", "-c", mailing, "une", "--to", "anne")).isEqualTo(64);
        assertThat(console.run("digest", "-c", mailing, "absente")).isEqualTo(64);
        assertThat(console.run("digest", "-c", mailing, "vide")).isZero();
        assertThat(console.out()).contains("there is nothing in vide yet");
    }
}
