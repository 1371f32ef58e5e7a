package kiosque.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.cli.Console;
import kiosque.config.Configuration;
import kiosque.poll.setting.Insistence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class DemoCommandTest {

    private final Console console = new Console();

    @TempDir Path folder;

    @Test
    void theDaemonRunsOnTheNewsstand() {
        assertThat(console.run("demo", "--listen", "127.0.0.1:9999", "--data", folder.toString()))
                .isZero();

        Configuration configuration = console.runs.getFirst();
        assertThat(console.file).isEmpty();
        assertThat(configuration.server().listen()).isEqualTo("127.0.0.1:9999");
        assertThat(configuration.site().publicUrl()).hasToString("http://127.0.0.1:9999");
        assertThat(configuration.database().data()).isEqualTo(folder);
        assertThat(configuration.poll().sources()).hasSize(6);
        assertThat(configuration.poll().sources().values())
                .allSatisfy(source -> {
                    assertThat(source.insistence()).isEqualTo(Insistence.INSIST);
                    assertThat(configuration.fetch().allow())
                            .containsExactly("127.0.0.1/32:" + source.url().getPort());
                    assertThat(configuration.poll().feeds().getFirst().takes(source)).isTrue();
                });
        assertThat(console.out())
                .contains("Le Courrier des Quais", "Published: 12 entries that tell");
    }

    @Test
    void anAddressThatIsNoneIsAMistakeInASentence() {
        assertThat(console.run("demo", "--listen", "8080", "--data", folder.toString()))
                .isEqualTo(78);
        assertThat(console.err())
                .contains("“8080” is not host:port; write 127.0.0.1:8080")
                .doesNotContain("\tat ");
    }
}
