package kiosque.publish.document;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Category;
import kiosque.feed.Extension;
import kiosque.feed.Person;
import kiosque.publish.Exotica;
import kiosque.publish.FakeReader;
import kiosque.publish.JsonFeedRules;
import kiosque.publish.KeptInMemory;
import kiosque.publish.Publisher;
import kiosque.publish.PublisherTest;
import kiosque.publish.RssRules;
import kiosque.publish.Sample;
import kiosque.publish.XmlElement;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;
import kiosque.testing.Draw;
import kiosque.text.HtmlWords;
import kiosque.text.Iri;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.ObjectMapper;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whatever characters a publisher sends, documents stay documents, and addresses addresses.
class TextGateTest {

    @Test
    void whatNobodyCanShowDoesNotPass() {
        assertThat(TextGate.clean("a\u0000\u000B\u001F\u0085\uD800\uFFFEb\uFFFD")).isEqualTo("ab?");
        assertThat(TextGate.clean("one\r\ntwo\rthree\tfour")).isEqualTo("one\ntwo\nthree\tfour");
        assertThat(TextGate.clean("\uD83D\uDDDE été")).isEqualTo("\uD83D\uDDDE été");
        assertThat(TextGate.line(" \n a \u2003\t b\u0000 ")).isEqualTo("a b");
    }

    @Test
    void anyTextInAnyPlaceMakesAWellFormedDocument() {
        Draw.times(50, draw -> makesAWellFormedDocument(draw.text(), draw.text()));
    }

    private static void makesAWellFormedDocument(String text, String other) {
        var reader = new FakeReader();
        reader.add(
                "france",
                new Sample(1)
                        .id(other)
                        .title(text)
                        .content(other + text)
                        .summary(text + other)
                        .link(other)
                        .rights(text)
                        .author(
                                new Person(
                                        Optional.of(text), Optional.of(other), Optional.of(text)))
                        .category(new Category(text, Optional.of(other), Optional.of(other)))
                        .from(Sample.source(text, "https://example.org/" + other))
                        .alsoAt(Sample.source(other, text), other, text)
                        .extension(
                                new Extension(
                                        Namespace.PODCAST.uri(),
                                        "person",
                                        Map.of(text, other, "role", text),
                                        other,
                                        List.of()))
                        .build());
        var publisher =
                new Publisher(
                        reader,
                        new KeptInMemory(),
                        Exotica.SITE,
                        List.of(PublisherTest.feed(5, 5)),
                        1 << 24);

        XmlElement atom = XmlElement.parse(bytes(publisher, Format.ATOM));
        assertThat(atom.children("entry")).hasSize(1);
        assertThat(RssRules.broken(bytes(publisher, Format.RSS))).isEmpty();
        assertThat(JsonFeedRules.broken(bytes(publisher, Format.JSON))).isEmpty();
        assertThat(new ObjectMapper().readTree(bytes(publisher, Format.JSON)).path("items"))
                .hasSize(1);
        assertThat(publisher.troubles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=c#d, https://example.org/a?b=c#d",
        "HTTP://Example.org, http://Example.org",
        "https://exämple.org/é, https://xn--exmple-cua.org/%C3%A9",
        "https://example.org/a b|c[d], https://example.org/a%20b%7Cc%5Bd%5D",
        "https://example.org/a#b#c, https://example.org/a#b%23c",
        "https://example.org/100%, https://example.org/100%25",
        "https://example.org/%C3%A9, https://example.org/%C3%A9",
        "https://example.org\\path, https://example.org/path",
        "https://example.org/?a&lt;b&amp;c, https://example.org/?a&lt%3Bb&amp%3Bc",
        "https://example.org/?a;b&amp;c, https://example.org/?a;b&amp;c",
        "https://example.org/?a&ltimg/src=x/onerror=y,"
                + " https://example.org/?a&l%74img/src=x/onerror=y",
        "https://example.org/?a&LT/b&amp&ltb, https://example.org/?a&L%54/b&amp&l%74b",
        "https://example.org/?a&ampltb, https://example.org/?a&ampl%74b",
        "https://example.org/?a&#0060b, https://example.org/?a&#006%30b",
        "https://example.org/?a&#x3Csvg, https://example.org/?a&#x3%43svg",
        "https://example.org/?lt=1&lt=2&gt=3, https://example.org/?lt=1&lt=2&gt=3",
    })
    void addressesAreWrittenAsEveryReaderUnderstandsThem(String given, String written) {
        assertThat(WebAddress.of(given)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/relative",
                "//example.org/x",
                "javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,x",
                "ftp://example.org/",
                "https:///path",
                "https://",
                "http://exa mple/",
                "http://a\"b/",
                "mailto:a@example.org",
                "http://[2001:db8::1]:8080/x"
            })
    void whatIsNoAddressOnTheWebIsNotWritten(String given) {
        assertThat(WebAddress.of(given)).isEmpty();
    }

    /// However the characters of a tag, or of a reference to one, are written.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "&lt;b>",
                "&amp;lt;b>",
                "&lt;&#98;>",
                "<&#x2f;b>",
                "&lt;&amp;#98;>",
                "&l&#116;;b>",
                "&am&#112;;lt;b>",
                "<&sol;b>",
                "&lt;&excl;--x",
                "<&quest;xml",
                "<\u0000b>",
                "AT&T &lt<b>"
            })
    void whatReadsAsATagGetsOtherBrackets(String text) {
        String plain = TextGate.plain(text);

        assertThat(HtmlWords.resolvedThoroughly(plain)).doesNotContain("<b", "</", "<!", "<?");
        assertThat(plain).contains("‹");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT&T <3 R&D",
                "a < b &amp; c",
                "&lt; 5 &nbsp;%",
                "@anne: https://journal.example/@anne",
                "Écrire à nom@journal.example",
                "https: nom@journal.example",
                "// nom@journal.example",
                "https://journal.example// nom@journal.example",
                "https://journal.example: nom@journal.example",
                "http://localhost:8080 @anne",
                "https: voir: nom@journal.example",
                "nom: secret@journal.example"
            })
    void whatReadsAsNoneStays(String text) {
        assertThat(TextGate.plain(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "voir https://nom:secret@journal.example/x, voir https://journal.example/x",
        "FTP://nom@journal.example/, FTP://journal.example/",
        "//nom:secret@journal.example/, //journal.example/",
        "https:nom:secret@journal.example/, https:journal.example/",
        "https://nom:secret&#64;journal.example/, https://journal.example/",
        "https://nom&colon;secret&commat;journal.example/, https://journal.example/",
        "https:// nom:secret@journal.example/, https://journal.example/",
        "https://nom: secret@journal.example/, https://journal.example/",
        "https://nom :secret @journal.example/, https://journal.example/",
        "https:/ /nom:secret@journal.example/, https:/ /journal.example/",
        "Anne (\\\\nom:secret@journal.example/), Anne (\\\\journal.example/)",
        "ou //nom@journal.example/, ou //journal.example/",
        "\u2063//nom:secret@journal.example/, \u2063//journal.example/",
    })
    void namesAndPasswordsInTheAddressesOfATextGo(String text, String plain) {
        assertThat(TextGate.plain(text)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&#1;https://nom:secret@journal.example/",
                "&amp;#x1F;//nom:secret&#64;journal.example/ &amp;lt;b&amp;gt;",
                "https://nom:secret@journal.example/&#11; &#xFFFE; &#xD800;",
            })
    void whatIsResolvedToFindAPasswordIsCleanedAgain(String text) {
        String plain = TextGate.plain(text);

        assertThat(plain)
                .doesNotContain("secret")
                .doesNotContainPattern("<[a-z]|[\\p{Cc}\\p{Cs}\\uFFFE]");
        makesAWellFormedDocument(text, plain);
    }

    @Test
    void noElementAndNoAttributeHoldsWhatXmlForbids() {
        String document =
                new Xml()
                        .open("a")
                        .attribute("b", "1\u00012")
                        .text("x\u000B\uFFFE\uD800y")
                        .close()
                        .soFar();

        assertThat(document).contains("<a b=\"12\">xy</a>");
    }

    @Test
    void whatIsBesideItIsEscapedAndKept() {
        String document =
                new Xml()
                        .open("a")
                        .attribute("b", "\"1\" & \uD83D\uDE00\u0001<2>")
                        .empty("c")
                        .text("]]>\"\uD83D\uDE00\r\n\uFFFD&")
                        .close()
                        .soFar();

        assertThat(document)
                .isEqualTo(
                        "<a b=\"&quot;1&quot; &amp; \uD83D\uDE00&lt;2&gt;\">"
                                + "\n<c/>]]&gt;\"\uD83D\uDE00\n?&amp;</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/é",
                "tag:example.org,2026-11-20:x",
                "urn:isbn:9782070360024",
                "urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6",
                "at://did:plc:abc/app.bsky.feed.post/3k",
                "yt:video:dQw4w9WgXcQ",
                "https://mastodon.example/@anne/1",
                "tag:anne@example.org,2026:x",
                "https://example.org/?lt=1&lt=2&gt=3",
                "nostr:note1abc",
                "doi:10.1000/182"
            })
    void anIdOfThePublishersIsKept(String id) {
        assertThat(Iri.isAbsolute(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "/x",
                "http://",
                "a b:c",
                "tag:x",
                "urn:uuid:1",
                "urn:x:y",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "ms-msdt:/id",
                "feed:javascript:kq()",
                "\u00a0javascript:kq()",
                "chrome-extension://abc/x",
                "edge://settings/x",
                "JScript:x()",
                "x-man-page://1/ls",
                "itms-services://?x",
                "webcal://nom:secret@example.org/x",
                "feed:https://nom@example.org/x",
                "https://nom:secret&#64;example.org/x",
                "https://example.org/?a&lt;img/src=x/onerror=y",
                "https://example.org/?a&ltimg/src=x/onerror=y",
                "https://example.org/a&#60svg/onload=y",
                "https://example.org/a&amp;ltsvg/onload=y",
                "rss:javascript:kq()",
                "web+action:javascript:kq()",
                "vbs:kq()",
                "x-apple.systempreferences:x",
                "svn+ssh://-oProxyCommand=x",
                "x:\u0001"
            })
    void anIdThatReadersWouldRefuseIsNot(String id) {
        assertThat(Iri.isAbsolute(id)).isFalse();
    }

    private static byte[] bytes(Publisher publisher, Format format) {
        return PublisherTest.body(
                        publisher.document(FeedKey.open("france"), format).orElseThrow(),
                        "identity")
                .bytes();
    }
}
