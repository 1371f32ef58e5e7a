package kiosque.normalise.markup;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class SanitiserTest {

    private static final Sanitiser SANITISER = new Sanitiser();
    private static final String BASE = "https://gazette.example/une/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Un <b>mot</b>, <i>deux</i>, <em>trois</em>.</p>",
                "<h2>Titre</h2><blockquote><p>Citation</p></blockquote>",
                "<figure><img src=\"https://g.example/a.jpg\" alt=\"A\" width=\"640\""
                        + " height=\"480\"><figcaption>Légende © AFP</figcaption></figure>",
                "<table border=\"1\"><caption>T</caption><thead><tr><th"
                        + " scope=\"col\">A</th></tr></thead><tbody><tr><td"
                        + " colspan=\"2\">B</td></tr></tbody></table>",
                "<pre><code>if (a &lt; b)\n    c();</code></pre>",
                "<picture><source srcset=\"https://g.example/a.webp 1x\" type=\"image/webp\""
                        + " media=\"(min-width: 40em)\"><img"
                        + " src=\"https://g.example/a.jpg\"></picture>",
                "<audio src=\"https://g.example/a.mp3\" controls=\"\" preload=\"none\"></audio>",
                "<video poster=\"https://g.example/p.jpg\" width=\"640\" controls=\"\""
                        + " preload=\"none\"><source src=\"https://g.example/v.mp4\""
                        + " type=\"video/mp4\"><track src=\"https://g.example/s.vtt\""
                        + " kind=\"subtitles\" srclang=\"fr\"></video>",
                "<details open><summary>Plus</summary><p>Texte</p></details>",
                "<ol start=\"3\" reversed><li value=\"3\">A</li></ol><dl><dt>A</dt><dd>B</dd></dl>",
                "<p>H<sub>2</sub>O, x<sup>2</sup>, <abbr title=\"a\">b</abbr>, <time"
                        + " datetime=\"2026\">2026</time>, <mark>m</mark></p>",
                "<p lang=\"ar\" dir=\"rtl\">مرحبا</p>",
                "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>",
                "A &amp; B &lt;c&gt; 😀 &#xa0;fin",
            })
    void formattingKeepsItsShape(String html) {
        assertThat(sanitise(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p style='color:red' class=x id=y onclick=z data-a=b>a</p> | <p>a</p>",
                "a<script>alert(1)</script>b                    | ab",
                "a<style>p{}</style>b<!-- c -->                 | ab",
                "<form action=/x><input name=q>a</form>         | a",
                "<base href='https://evil.example/'><p>a</p>    | <p>a</p>",
                "<meta http-equiv=refresh content='0;url=x'>a   | a",
                "<svg><a href='javascript:x'>b</a></svg>a       | a",
                "<math><mi>x</mi></math>a                       | xa",
                "<template><img src=x></template>a              | a",
                "<textarea></textarea>a<select><option>x</select> | ax",
                "<img src=data:image/png;base64,AAAA>a    | a",
                "<img src=a.gif width=1 height=1>a              | a",
                "<img src=a.gif style='width:1px;height:1px'>a  | a",
                "<img src='java&#10;script:alert(1)'>a          | a",
                "<object classid='clsid:1'>a</object>           | a",
                "<applet code=x>a</applet>                      | a",
                "<video><source src='javascript:x'></video>     | <video controls=\"\""
                        + " preload=\"none\"></video>",
                "<html:p>a</html:p>                             | <p>a</p>",
            })
    void whatIsNoProseGoes(String html, String safe) {
        assertThat(sanitise(html)).isEqualTo(safe);
    }

    @Test
    void linksAreAbsoluteAndMarked() {
        assertThat(sanitise("<a href='../x' target=_blank rel=opener>a</a>"))
                .isEqualTo(
                        "<a href=\"https://gazette.example/x\" rel=\"noopener noreferrer nofollow"
                                + " ugc\">a</a>");
        assertThat(sanitise("<a href=' mailto:a@g.example'>a</a>"))
                .contains("href=\"mailto:a@g.example\"");
        assertThat(sanitise("<a href='javascript:alert(1)'>a</a>")).doesNotContain("href");
        assertThat(sanitise("<img srcset='a.jpg 1x, javascript:b 2x' src=c.jpg>"))
                .isEqualTo(
                        "<img srcset=\"https://gazette.example/une/a.jpg 1x\""
                                + " src=\"https://gazette.example/une/c.jpg\">");
        assertThat(sanitise("<blockquote cite='/c'>a</blockquote>"))
                .contains("cite=\"https://gazette.example/c\"");
    }

    @Test
    void theTextsOwnBaseComesFirst() {
        var text =
                new Text(
                        Text.Kind.HTML,
                        "<img src=a.png>",
                        Optional.of("https://cdn.example/i/"),
                        Optional.empty());

        assertThat(SANITISER.sanitise(text, BASE))
                .isEqualTo("<img src=\"https://cdn.example/i/a.png\">");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<iframe src='https://www.youtube-nocookie.com/embed/abcdefghi_1?rel=0' title='Le"
                    + " film'></iframe> | https://www.youtube.com/watch?v=abcdefghi_1 | Le film",
                "<iframe src='//player.vimeo.com/video/42' width=640></iframe> |"
                        + " https://vimeo.com/42 | Vimeo",
                "<iframe src='https://geo.dailymotion.com/player.html?video=x8'></iframe> |"
                        + " https://www.dailymotion.com/video/x8 | Dailymotion",
                "<iframe src='https://graphes.example/g/7'></iframe> | https://graphes.example/g/7"
                        + " | graphes.example",
                "<object><param name=movie value='https://www.youtube.com/v/abcdefghijk'><embed"
                        + " src='https://www.youtube.com/v/abcdefghijk'></object> |"
                        + " https://www.youtube.com/watch?v=abcdefghijk | YouTube",
                "<amp-youtube data-videoid='abcdefghijk'></amp-youtube> |"
                        + " https://www.youtube.com/watch?v=abcdefghijk | YouTube",
                "<iframe data-src='https://www.arte.tv/embeds/fr/1' src='about:blank'></iframe> |"
                        + " https://www.arte.tv/embeds/fr/1 | ARTE",
            })
    void playersBecomeLinks(String html, String url, String title) {
        assertThat(sanitise(html))
                .isEqualTo(
                        "<a href=\""
                                + url
                                + "\" rel=\"noopener noreferrer nofollow ugc\">"
                                + title
                                + "</a>");
    }

    @Test
    void whatAmpCallsAPictureIsOne() {
        assertThat(
                        sanitise(
                                "<amp-img src='https://i.example/a.jpg' alt='Pont'"
                                        + " layout='fill'></amp-img>"))
                .isEqualTo("<img src=\"https://i.example/a.jpg\" alt=\"Pont\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iframe src='https://regie.example/'></iframe>",
                "<iframe src='https://compteur.example/c' width=1 height=1></iframe>",
                "<iframe src='javascript:alert(1)' title=x></iframe>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
            })
    void framesThatShowNothingGo(String html) {
        assertThat(sanitise(html)).isEmpty();
    }

    @Test
    void aFrameClosedAsInXhtmlSwallowsNothing() {
        assertThat(sanitise("<p>a</p><iframe src='https://regie.example/' /><p>b</p>"))
                .isEqualTo("<p>a</p><p>b</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>a</p><script src='x.js'/><p>b</p>|<p>a</p><p>b</p>",
                "<p>a</p><textarea/><p>b</p>|<p>a</p><p>b</p>",
                "<p>a <i class='icon'/> b <i>c</i> d</p>|<p>a <i></i> b <i>c</i> d</p>",
                "<p>a <em class='x'/>b</em> c</p>|<p>a <em>b</em> c</p>",
                "<p>a</p><iframe src='https://v.example/1'><p>b</p>" + "|<p>a</p>FRAME<p>b</p>",
                "<p>a</p><!-- b <p>c</p>|<p>a</p>c<p></p>",
                "<p>a</p><!-- b|<p>a</p>",
                "<style><!-- p{} </style><p>a</p>|<p>a</p>",
                "<STYLE><!-- b>p{} </STYLE ><p>a</p>|<p>a</p>",
                "<script><!-- f() </script><p>a</p>|<p>a</p>",
                "<!-- b --><style><!-- p{} </style><p>a</p>|<p>a</p>",
                "<p>a</p><!-- b --><p>c</p>|<p>a</p><p>c</p>",
            })
    void whatIsNeverClosedSwallowsNothing(String html, String safe) {
        assertThat(sanitise(html).replaceFirst("<a href=\"https://v.*?</a>", "FRAME"))
                .isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>Selon <Le Monde> le pont rouvre.</p>|<p>Selon &lt;Le Monde&gt; le pont"
                        + " rouvre.</p>",
                "List<String> a,<br>si x<y et y>z|List&lt;String&gt; a,<br>si x&lt;y et y&gt;z",
                "<p>Écrire : <jean-luc@exemple.fr>, <https://exemple.fr/a></p>|<p>Écrire :"
                        + " &lt;jean-luc@exemple.fr&gt;, &lt;https://exemple.fr/a&gt;</p>",
                "<p>a <Intertitre>b</intertitre> <o:p> <v-icon> <vide/> <x y=z> c</p>|<p>a b    "
                        + " c</p>",
                "<p title=\"<Le Monde>\">a <B>b</B></p>|<p title=\"&lt;Le Monde&gt;\">a"
                        + " <b>b</b></p>",
                "<p>a</p><Le Monde|<p>a</p>",
                "<i;>a</i> <blink>b|a b",
            })
    void whatIsNoTagIsShown(String html, String safe) {
        assertThat(sanitise(html)).isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>a <button>b</button> c</p>|<p>a b c</p>",
                "<p>a <select><option>b<option selected>c</select> d</p>|<p>a b, c d</p>",
                "<p>a</p><xmp><b>b</b></xmp>|<p>a</p><pre>&lt;b&gt;b&lt;/b&gt;</pre>",
                "<p>a <canvas>b</canvas></p>|<p>a b</p>",
                "<p>a <math><mi>x</mi><mo>=</mo><mfrac><mi>b</mi><mn>2</mn></mfrac></math> c</p>"
                        + "|<p>a x=b/2 c</p>",
                "<p>a <math alttext='x'><semantics><msup><mi>x</mi><mn>2</mn></msup>"
                        + "<annotation>y</annotation></semantics></math></p>|<p>a x^2</p>",
            })
    void wordsStayWhereTheirElementDoesNot(String html, String safe) {
        assertThat(sanitise(html)).isEqualTo(safe);
    }

    @Test
    void imagesThatWaitForAScriptAreWoken() {
        assertThat(
                        sanitise(
                                "<img src='data:image/gif;base64,R0'"
                                    + " data-src='/a.jpg'><noscript><img src='/a.jpg'></noscript>"))
                .isEqualTo("<img src=\"https://gazette.example/a.jpg\">");
        assertThat(sanitise("<noscript><img src='/a.jpg'></noscript>"))
                .isEqualTo("<img src=\"https://gazette.example/a.jpg\">");
    }

    @Test
    void plainTextIsSetAsHtml() {
        assertThat(SANITISER.sanitise(Text.plain("a < b & c"), BASE)).isEqualTo("a &lt; b &amp; c");
        assertThat(SANITISER.sanitise(Text.plain("Un.\n\nDeux,\ntrois."), BASE))
                .isEqualTo("<p>Un.</p><p>Deux,<br>trois.</p>");
        assertThat(SANITISER.sanitise(Text.plain("<script>alert(1)</script>"), BASE))
                .isEqualTo("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void charactersThatXmlForbidsGo() {
        assertThat(sanitise("<p>a\u0001b\uD800c\uFFFEd\u0000</p>")).isEqualTo("<p>abcd</p>");
        assertThat(sanitise("a&#1;b&#xFFFF;c")).doesNotContain("\u0001").doesNotContain("\uFFFF");
        assertThat(SANITISER.sanitise(Text.plain("a\u0008b"), BASE)).isEqualTo("ab");
    }

    @Test
    void depthAndLengthAreCapped() {
        String deep = sanitise("<div>".repeat(50_000) + "fond");
        String broad = sanitise("<b>a</b>".repeat(150_000));

        assertThat(deep.split("<div>", -1)).hasSizeLessThan(Markup.DEEPEST + 2);
        assertThat(broad).hasSizeLessThan(Markup.LONGEST + 100);
    }

    private static String sanitise(String html) {
        return SANITISER.sanitise(Text.html(html), BASE);
    }

    @Test
    void wordsThatStandForAPictureStay() {
        var sanitiser = new Sanitiser();

        assertThat(sanitiser.sanitise(Text.html("<img alt=\"Un pont\">"), "")).isEqualTo("Un pont");
        assertThat(sanitiser.sanitise(Text.html("a<img src=\"javascript:x\" alt=\"Un pont\">"), ""))
                .isEqualTo("aUn pont");
        assertThat(sanitiser.sanitise(Text.html("a<img><img alt=\" \">"), "")).isEqualTo("a");
    }

    @Test
    void aFramesOwnWordsStandInForIt() {
        assertThat(
                        new Sanitiser()
                                .sanitise(
                                        Text.html(
                                                "a<iframe src=\"http://example.com/\"> b</iframe>"),
                                        ""))
                .isEqualTo("a b");
        assertThat(
                        new Sanitiser()
                                .sanitise(
                                        Text.html(
                                                "a<iframe"
                                                    + " src=\"http://example.com/\"><script>b</script></iframe>"),
                                        ""))
                .isEqualTo("a");
    }
}
