package kiosque.publish;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import kiosque.feed.Stories;
import kiosque.publish.merged.DerivedQuery;
import kiosque.publish.merged.DerivedQuery.Shown;
import kiosque.publish.merged.DerivedQuery.Sought;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;
import kiosque.publish.merged.MergedFeedSettings.Form;
import kiosque.store.published.MergedFeedReader.Query;
import kiosque.testing.MergedFeedBuilder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class DerivedTest {

    private final FakeReader reader = new FakeReader();
    private final Publisher publisher =
            new Publisher(
                    reader,
                    new KeptInMemory(),
                    Exotica.SITE,
                    List.of(PublisherTest.feed(5, 5)),
                    1 << 24);

    @BeforeEach
    void entries() {
        reader.add("france", new Sample(1).content("<p>" + "Une phrase. ".repeat(100)).build());
        reader.add(
                "france",
                new Sample(2)
                        .from(Sample.RFI)
                        .content("<p>Deux.</p>")
                        .alsoAt(Sample.MONDE, "https://www.lemonde.fr/2", "Le deux")
                        .build());
    }

    @Test
    void aQuestionHasOneAddressHoweverItIsAsked() {
        var query =
                new DerivedQuery(
                        new Sought(
                                Optional.of("été & hiver"),
                                Optional.of("Le Monde"),
                                Optional.of("une"),
                                Optional.of("fr"),
                                Optional.of(Instant.parse("2026-11-20T00:00:00Z"))),
                        new Shown(
                                Optional.of(7),
                                Optional.of(Form.EXCERPT),
                                Optional.of(Stories.OFF),
                                Optional.empty()));

        assertThat(query.canonical())
                .isEqualTo(
                        "?q=%C3%A9t%C3%A9%20%26%20hiver&source=Le%20Monde&tag=une&lang=fr&since=2026-11-20T00:00:00Z&limit=7&content=excerpt&stories=off");
        assertThat(
                        PublisherTest.text(
                                publisher.derived(FeedKey.open("france"), query, Format.ATOM)))
                .contains(
                        "href=\"https://kiosque.example/feeds/france.atom"
                                + query.canonical().replace("&", "&amp;")
                                + "\"");
        assertThat(reader.queries)
                .containsExactly(
                        new Query(
                                        "france",
                                        query.sought().words(),
                                        query.sought().source(),
                                        query.sought().tag(),
                                        query.sought().language(),
                                        query.sought().since(),
                                        7)
                                .apart());
    }

    @Test
    void nothingAskedIsTheDocumentItself() {
        assertThat(publisher.derived(FeedKey.open("france"), DerivedQuery.NOTHING, Format.RSS))
                .isEqualTo(publisher.document(FeedKey.open("france"), Format.RSS));
    }

    @Test
    void theSameQuestionIsAnsweredFromMemoryUntilTheFeedChanges() {
        DerivedQuery query = source("RFI");
        publisher.derived(FeedKey.open("france"), query, Format.RSS);
        publisher.derived(FeedKey.open("france"), query, Format.RSS);
        assertThat(reader.queries).hasSize(1);

        reader.add("france", new Sample(3).from(Sample.RFI).build());
        publisher.refresh();
        assertThat(PublisherTest.text(publisher.derived(FeedKey.open("france"), query, Format.RSS)))
                .contains("Entry 3")
                .doesNotContain("Entry 1");
    }

    @Test
    void noMoreThanAThousandEntriesAreAskedFor() {
        publisher.derived(FeedKey.open("france"), limit(100_000, Optional.of("x")), Format.RSS);

        assertThat(reader.queries.getFirst().limit()).isEqualTo(1000);
    }

    @Test
    void excerptsEndWithASentence() {
        String excerpt =
                PublisherTest.text(
                        publisher.derived(FeedKey.open("france"), form(Form.EXCERPT), Format.ATOM));

        assertThat(
                        XmlElement.parse(excerpt.getBytes(UTF_8))
                                .children("entry")
                                .getLast()
                                .only("summary")
                                .text())
                .endsWith("Une phrase.</p>")
                .hasSizeBetween(200, 420);
    }

    @Test
    void titlesStandAlone() {
        assertThat(
                        PublisherTest.text(
                                publisher.derived(
                                        FeedKey.open("france"), form(Form.TITLE), Format.RSS)))
                .contains("Entry 1", "Entry 2")
                .doesNotContain("phrase")
                .doesNotContain("Deux");
    }

    @Test
    void storiesMayBeLeftOut() {
        var off =
                new DerivedQuery(
                        Sought.ALL,
                        new Shown(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Stories.OFF),
                                Optional.empty()));

        assertThat(PublisherTest.text(publisher.document(FeedKey.open("france"), Format.RSS)))
                .contains("Également chez");
        assertThat(PublisherTest.text(publisher.derived(FeedKey.open("france"), off, Format.RSS)))
                .doesNotContain("Également chez")
                .doesNotContain("lemonde.fr/2");
    }

    @Test
    void sourcesAreListedForEachFeedAndForAll() {
        reader.sources.add(SourceStates.status(Sample.MONDE, "une"));
        reader.sources.add(SourceStates.status(Sample.RFI, "culture"));
        var feed =
                new MergedFeedBuilder("france").title("France").entries(5).from("culture").build();
        var selective =
                new Publisher(reader, new KeptInMemory(), Exotica.SITE, List.of(feed), 1 << 24);

        assertThat(PublisherTest.text(selective.opml(Optional.of("france"))))
                .contains("xmlUrl=\"https://www.rfi.fr/rss.xml\"")
                .contains("title=\"RFI\"")
                .doesNotContain("lemonde");
        assertThat(PublisherTest.text(selective.opml(Optional.empty())))
                .contains("lemonde", "rfi.fr", "<opml version=\"2.0\">");
    }

    private static DerivedQuery source(String name) {
        return new DerivedQuery(
                new Sought(
                        Optional.empty(),
                        Optional.of(name),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Shown.AS_IT_IS);
    }

    private static DerivedQuery limit(int limit, Optional<String> words) {
        return new DerivedQuery(Sought.withWords(words), Shown.upTo(Optional.of(limit)));
    }

    private static DerivedQuery form(Form form) {
        return new DerivedQuery(
                Sought.ALL,
                new Shown(Optional.empty(), Optional.of(form), Optional.empty(), Optional.empty()));
    }
}
