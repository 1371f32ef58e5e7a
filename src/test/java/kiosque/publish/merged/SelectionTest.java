package kiosque.publish.merged;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Stories;
import kiosque.publish.Exotica;
import kiosque.publish.FakeReader;
import kiosque.publish.merged.DerivedQuery.Shown;
import kiosque.publish.merged.DerivedQuery.Sought;
import kiosque.publish.merged.MergedFeedSettings.Form;
import kiosque.store.published.MergedFeedReader;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class SelectionTest {

    private static final MergedFeedSettings FEED = Exotica.feed();

    private final FakeReader reader = new FakeReader();

    @Test
    void askingForNothingIsTheFeedWithItsShareForEachSource() {
        var selection = new Selection(FEED, DerivedQuery.NOTHING);

        selection.entries(reader, DerivedQuery.MOST);

        assertThat(selection.form()).isEqualTo(FEED.coverage().content());
        assertThat(selection.stories()).isEqualTo(FEED.coverage().stories());
        assertThat(reader.queries).isEmpty();
    }

    @Test
    void storiesThatAreMergedComeApartWhenAskedTo() {
        assertThat(FEED.coverage().stories()).isEqualTo(Stories.MERGE);

        new Selection(FEED, asking(Optional.empty(), Optional.of(Stories.OFF)))
                .entries(reader, DerivedQuery.MOST);

        assertThat(reader.queries)
                .singleElement()
                .extracting(MergedFeedReader.Query::stories)
                .isEqualTo(Stories.OFF);
    }

    @Test
    void nobodyGetsMoreThanWhoAsksMayHave() {
        new Selection(FEED, asking(Optional.of("été"), Optional.empty())).entries(reader, 2);

        assertThat(reader.queries)
                .singleElement()
                .extracting(MergedFeedReader.Query::limit)
                .isEqualTo(2);
        assertThat(new Selection(FEED, asking(Optional.of("été"), Optional.empty())).form())
                .isEqualTo(Form.TITLE);
    }

    private static DerivedQuery asking(Optional<String> words, Optional<Stories> stories) {
        return new DerivedQuery(
                Sought.withWords(words),
                new Shown(Optional.empty(), Optional.of(Form.TITLE), stories, Optional.empty()));
    }
}
