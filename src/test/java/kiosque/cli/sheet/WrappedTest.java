package kiosque.cli.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTest {

    private static final String NAMED =
            "  also              entry 9 of L’Écho du Nord: “Les habitants évacués accueillis dans"
                    + " un gymnase” (same news)";

    @Test
    void whatGoesOnStandsBehindTheName() {
        assertThat(Wrapped.lines(NAMED, 80))
                .containsExactly(
                        "  also              entry 9 of L’Écho du Nord: “Les habitants évacués"
                                + " accueillis",
                        "                    dans un gymnase” (same news)");
        assertThat(Wrapped.lines(NAMED, 40))
                .startsWith(
                        "  also              entry 9 of L’Écho du",
                        "    Nord: “Les habitants évacués");
    }

    @Test
    void whatFitsStaysAsItIs() {
        assertThat(Wrapped.lines(NAMED, Integer.MAX_VALUE)).containsExactly(NAMED);
        assertThat(Wrapped.lines("", 80)).containsExactly("");
    }

    @Test
    void anAddressStaysWhole() {
        String link = "  link              https://exemple.fr/" + "x".repeat(80);

        assertThat(Wrapped.lines(link, 60)).containsExactly(link);
        assertThat(Wrapped.lines("+ " + "x".repeat(70) + " end", 60))
                .containsExactly("+ " + "x".repeat(70), "    end");
    }
}
