package kiosque.normalise.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleSheetsTest {

    @Test
    void whatStandsInTheElementIsWorthMoreThanTheSheet() {
        Document document =
                Jsoup.parseBodyFragment(
                        "<style>img{display:none;width:3px}</style><img style='display:block'>");

        StyleSheets.apply(document, document.body().getAllElements());

        assertThat(Declarations.of(document.expectFirst("img").attr("style")))
                .containsEntry("display", "block")
                .containsEntry("width", "3px");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@media screen{img{display:none}} | true",
                "@media only screen and (min-width:1px){img{display:none}} | true",
                "@media (max-width: 99999px){@supports (display:grid){img{display:none}}} | true",
                "@media only screen and (max-width:600px){img{display:none}} | false",
                "@media (min-width:1024px){img{display:none}} | false",
                "@media (prefers-color-scheme:dark){img{display:none}} | false",
                "@media print{img{display:none}} | false",
                "@media print{img{display:none}} img{display:none} | true",
            })
    void whatIsHiddenOnSomeScreensIsShownOnOthers(String sheet, boolean hidden) {
        Document document = Jsoup.parseBodyFragment("<style>" + sheet + "</style><img>");

        StyleSheets.apply(document, document.body().getAllElements());

        assertThat(Hiding.isHidden(document.expectFirst("img"))).isEqualTo(hidden);
    }

    /// Whatever a sheet says, there is an end of what it costs: of copies, of selectors that are regular expressions, of variables in the place of variables, of brackets.
    @Test
    @Timeout(10)
    void aSheetCostsNoMoreThanItIsWorth() {
        String rule = "*{--a:" + "x".repeat(15_000) + ";clip:rect(" + "(".repeat(4000) + "}";
        String regex = "[class~=(a+)+$],img:matches((a+)+$),:has(:has(:has(*))){display:none}";
        String variables = "i{--v:" + "y".repeat(900) + ";clip:" + "var(--v)".repeat(999) + "}";
        String body = ("<i class='" + "a".repeat(40) + "!'>x</i>").repeat(3000);
        Document document =
                Jsoup.parseBodyFragment(
                        "<style>%s</style><style>%s%s</style>%s<p><img></p>"
                                .formatted(rule, regex, variables, body));

        StyleSheets.apply(document, document.body().getAllElements());

        assertThat(Hiding.isHidden(document.expectFirst("img"))).isFalse();
        assertThat(document.outerHtml().length()).isLessThan(5_000_000);
        assertThat(Declarations.of("clip:rect(" + "(x)".repeat(100_000)))
                .hasEntrySatisfying("clip", value -> assertThat(value).hasSizeLessThan(2000));
        assertThat(Declarations.of("--v:" + "y".repeat(900) + ";clip:" + "var(--v)".repeat(999)))
                .hasEntrySatisfying("clip", value -> assertThat(value).hasSizeLessThan(20_000));
    }
}
