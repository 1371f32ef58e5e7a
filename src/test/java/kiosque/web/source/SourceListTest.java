package kiosque.web.source;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.store.published.SourceFile.Share;
import kiosque.web.page.SourcesPage.Told;
import kiosque.web.page.Wording;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class SourceListTest {

    private static final Wording ENGLISH = Wording.in(List.of("en"), "en");

    @Test
    void sharesOfWhatWasToldAddUpToAHundred() {
        for (int entries = 1; entries <= 40; entries++) {
            for (int first = 0; first <= entries; first++) {
                for (int copies = 0; copies <= entries - first; copies++) {
                    Told told = SourceList.told(new Share(entries, first, copies), ENGLISH);

                    assertThat(Stream.of(told.first(), told.alone(), told.copies()))
                            .as("%s: %d, %d", told, first, copies)
                            .allMatch(share -> share.matches("\\d+%"))
                            .extracting(share -> Integer.parseInt(share.replace("%", "")))
                            .satisfies(shares ->
                                    assertThat(shares.stream().mapToInt(it -> it).sum())
                                            .isEqualTo(100));
                }
            }
        }
    }
}
