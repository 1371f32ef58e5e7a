package kiosque.normalise.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortcodesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <p>[vc_row][vc_column width=”1/2″]</p><p>Texte</p><p>[/vc_column][/vc_row]</p> | <p>Texte</p>
                    <p>[et_pb_section fb_built="1"][et_pb_text]Texte[/et_pb_text][/et_pb_section]</p> | <p>Texte</p>
                    <p>[caption id="a_1" width="300"]<img src="a.png"> Le pont[/caption]</p> | <p><img src="a.png"> Le pont</p>
                    <p>[embed]https://v.example/1[/embed]</p><p>[gallery ids="1,2"]</p> | <p>https://v.example/1</p>
                    <p>[button link="https://x.example"]Lire[/button] la suite [gallery]</p> | <p>Lire la suite </p>
                    <p>[contact-form-7 id="12" title="Écrire"/]</p><p>Texte</p> | <p>Texte</p>
                    <p>[dropcap]L[/dropcap]a suite [video width="640" mp4="v.mp4"][/video]</p> | <p>La suite </p>
                    <p>[su_spoiler title=»Réponse»]Oui</p> | <p>Oui</p>
                    """)
    void whatBuildersWriteForThemselvesGoes(String html, String left) {
        assertThat(without(html)).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Il a dit [sic] que [...] non [1], [AFP] [vidéo] [Mise à jour : 8 h]</p>",
                "<p>[NDLR : voir a=1] et [a, b] et x[0] et [video]</p>",
                "<p>Écrire <code>[gallery ids=\"1\"]</code> ou [[caption]]</p>",
                "<pre>[vc_row]\n<b>[/vc_row]</b></pre>",
                "<p>fin de la colère [/rant]</p>",
                "<p>[source : Insee, n = 300] [lire la suite]</p>"
            })
    void wordsInBracketsStay(String html) {
        assertThat(without(html)).isEqualTo(html);
    }

    private static String without(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Shortcodes.remove(document.body());
        return document.body().html();
    }
}
