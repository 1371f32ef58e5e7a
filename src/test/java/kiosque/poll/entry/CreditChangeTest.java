package kiosque.poll.entry;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.FeedHead;
import kiosque.feed.Text;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class CreditChangeTest {

    @Test
    void aTitleThatIsMarkupIsItsWordsSoThatHeadlinesAreKnownToEndWithIt() {
        assertThat(title(Text.html("La D&eacute;p&ecirc;che <b>du Port</b>")))
                .isEqualTo("La Dépêche du Port");
        assertThat(title(Text.plain("1 < 2"))).isEqualTo("1 < 2");
    }

    @Test
    void whoGivesNoWordsIsCalledAsItIsConfigured() {
        assertThat(title(Text.html("<img src=\"logo.png\">"))).isEqualTo("depeche");
        assertThat(CreditChange.title(FeedHead.SILENT, "depeche")).isEqualTo("depeche");
    }

    private static String title(Text text) {
        return CreditChange.title(FeedHead.SILENT.titled(Optional.of(text)), "depeche");
    }
}
