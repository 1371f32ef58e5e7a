package kiosque.fetch.header;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Link;
import kiosque.fetch.gate.ForbiddenTarget;
import kiosque.fetch.gate.Target;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// `Link` header fields (RFC 8288).
class LinkFieldsTest {

    @Test
    void hubAndTopicAreRead() throws ForbiddenTarget {
        assertThat(links("<https://hub.example/>; rel=\"hub\", </feed.xml>;rel=self"))
                .containsExactly(
                        Link.of("hub", "https://hub.example/"),
                        Link.of("self", "https://site.example/feed.xml"));
    }

    @Test
    void severalFieldsAndSeveralRelationsAreRead() throws ForbiddenTarget {
        assertThat(links("<a>; REL=\"Hub  self\"", " , <b> ; rel = hub"))
                .containsExactly(
                        Link.of("hub", "https://site.example/dir/a"),
                        Link.of("self", "https://site.example/dir/a"),
                        Link.of("hub", "https://site.example/dir/b"));
    }

    @Test
    void parametersMayBeQuotedAndHoldAnything() throws ForbiddenTarget {
        assertThat(
                        links(
                                "<a>; title=\"x, <b>; rel=\\\"y\\\"\"; type=\"text/html\";"
                                        + " hreflang=fr; rel=alternate; rel=ignored"))
                .containsExactly(
                        new Link(
                                "https://site.example/dir/a",
                                "alternate",
                                Optional.of("text/html"),
                                Optional.of("x, <b>; rel=\"y\""),
                                Optional.of("fr")));
    }

    @Test
    void whatIsOfNoUseIsLeftOut() throws ForbiddenTarget {
        assertThat(
                        links(
                                "<a>",
                                "<b>; rel=hub; anchor=\"#x\"",
                                "<javascript:alert(1)>; rel=hub",
                                "nonsense",
                                "<<<",
                                "",
                                "<c"))
                .isEmpty();
    }

    @Test
    void aParameterMayBeAsLongAsAFieldMay() throws ForbiddenTarget {
        String title = "x".repeat(39_000);

        assertThat(links("<a>; title=\"" + title + "\"; rel=hub"))
                .extracting(Link::title)
                .containsExactly(Optional.of(title));
        assertThat(links("<a>; rel=hub; title=\"" + "\\\"".repeat(19_000))).hasSize(1);
    }

    @Test
    void aFloodIsCut() throws ForbiddenTarget {
        assertThat(links("<a>; rel=hub,".repeat(1000))).hasSize(50);
    }

    private static List<Link> links(String... fields) throws ForbiddenTarget {
        return LinkFields.parse(List.of(fields), Target.parse("https://site.example/dir/feed"));
    }
}
