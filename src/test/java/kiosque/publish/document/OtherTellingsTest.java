package kiosque.publish.document;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.PublishedEntry;
import kiosque.feed.Stories;
import kiosque.publish.Sample;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;

class OtherTellingsTest {

    private static final PublishedEntry TOLD =
            new Sample(1)
                    .alsoAt(Sample.RFI, "https://www.rfi.fr/copie", "Une copie")
                    .related(Sample.RFI, "https://www.rfi.fr/suite", "Une suite")
                    .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OFF | 1 | ''",
                "RELATED | 1 | Une copie, Une suite",
                "MERGE | 2 | Une suite",
                "GROUP | 2 | Une suite"
            })
    void whatStandsElsewhereIsNamedAsFarAsStoriesAreWanted(
            Stories stories, int sources, String related) {
        var tellings = new OtherTellings(stories);

        assertThat(tellings.sources(TOLD)).hasSize(sources);
        assertThat(
                        tellings.related(TOLD).stream()
                                .map(Item.Credit::title)
                                .collect(Collectors.joining(", ")))
                .isEqualTo(related);
    }
}
