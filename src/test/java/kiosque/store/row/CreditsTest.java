package kiosque.store.row;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Byline;
import kiosque.feed.FeedHead;
import kiosque.feed.HeadTexts;
import kiosque.feed.Link;
import kiosque.feed.Privacy;
import kiosque.feed.SourceCredit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

/// What is said of a source beside each of its entries.
class CreditsTest {

    @ParameterizedTest
    @CsvSource({
        "https://gazette.example/rss, https://cdn.example/icon.png, true",
        "https://gazette.example/rss, http://192.168.0.1/icon.png, false",
        "https://gazette.example/rss, http://localhost:631/icon.png, false",
        "http://192.168.0.7/rss, http://192.168.0.1/icon.png, true",
        "http://10.0.0.7/rss, http://192.168.0.1/icon.png, false",
        "https://gazette.example/rss, http://１９２.168.0.1/icon.png, false",
        "https://gazette.example/rss, javascript:x, false"
    })
    void anIconInTheReadersOwnNetworkIsShownOnlyOfASourceOfThatNetwork(
            String feed, String icon, boolean shown) {
        SourceCredit credit = Credits.of("Gazette", feed, Optional.of(head(icon)), Privacy.OPEN);

        assertThat(credit.about().icon().isPresent()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "https://nom:secret@gazette.example/une, https://gazette.example/une",
        "/une, https://gazette.example/une",
        "javascript:x, ",
    })
    void theSitesPageIsOneToOpenAndHoldsNoPassword(String link, String page) {
        for (Privacy privacy : Privacy.values()) {
            SourceCredit credit =
                    Credits.of(
                            "Gazette",
                            "https://gazette.example/rss",
                            Optional.of(head("x", List.of(Link.of("alternate", link)))),
                            privacy);

            assertThat(credit.link()).isEqualTo(Optional.ofNullable(page));
        }
    }

    private static FeedHead head(String icon) {
        return head(icon, List.of());
    }

    private static FeedHead head(String icon, List<Link> links) {
        return new FeedHead(
                HeadTexts.NONE,
                Optional.empty(),
                links,
                Optional.empty(),
                Optional.empty(),
                Byline.NONE,
                List.of(),
                Optional.of(icon),
                Optional.empty(),
                Optional.empty());
    }
}
