package kiosque.normalise.markup;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Text;
import kiosque.normalise.NormaliseSettings;
import kiosque.normalise.Normaliser;
import kiosque.normalise.TextTree;
import kiosque.text.Neighbourhood;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a publisher hides does not come to light in a feed, and what it shows stays.
class HidingTest {

    private static final String FEED = "https://gazette.example/rss";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=%s hidden>",
                "<img src=%s style='display:none'>",
                "<img src=%s style='DISPLAY : none !important'>",
                "<img src=%s style='display:/* x */none'>",
                "<img src=%s style='visibility:hidden'>",
                "<img src=%s style='visibility:collapse;color:red'>",
                "<img src=%s style='opacity:0'>",
                "<img src=%s style='opacity:.01'>",
                "<img src=%s style='opacity:0%%'>",
                "<img src=%s style='filter:opacity(0)'>",
                "<img src=%s width=1 height=1>",
                "<img src=%s width=0>",
                "<img src=%s height='1px'>",
                "<img src=%s width='0%%'>",
                "<img src=%s style='width:1px;height:1px'>",
                "<img src=%s style='max-width:0'>",
                "<img src=%s style='height:0.5px'>",
                "<img src=%s style='clip:rect(0,0,0,0);position:absolute'>",
                "<img src=%s style='position:absolute;clip: rect(1px, 1px, 1px, 1px)'>",
                "<img src=%s style='clip-path:inset(100%%)'>",
                "<img src=%s style='clip-path:circle(0)'>",
                "<img src=%s style='position:absolute;left:-9999px'>",
                "<img src=%s style='position:fixed;top:-100em'>",
                "<img src=%s style='margin-left:-5000px'>",
                "<img src=%s style='transform:scale(0)'>",
                "<img src=%s style='transform:translateX(-9999px)'>",
                "<div hidden><p><img src=%s></p></div>",
                "<div style='display:none'><img src=%s width=600></div>",
                "<span style='visibility:hidden'><img src=%s></span>",
                "<div style='opacity:0'><a href='https://a.example/'><img src=%s></a></div>",
                "<div style='height:0;overflow:hidden'><img src=%s></div>",
                "<div style='width:1px;height:1px'><img src=%s></div>",
                "<p style='text-indent:-9999px;overflow:hidden'><img src=%s></p>",
                "<noscript><img src=%s></noscript>",
                "<noscript><img src=%s style='display:none'></noscript>",
                "<style>.c{display:none}</style><img class=c src=%s>",
                "<img srcset='%s 1w'>",
                "<picture hidden><source srcset=%s><img src=%1$s></picture>",
                "<img src=%s style='margin:0 0 0 -9999px'>",
                "<img src=%s style='position:absolute;inset:auto auto auto -200vw'>",
                "<img src=%s style='translate:-9999px'>",
                "<img src=%s style='transform:translate(10px,-9999px)'>",
                "<img src=%s style='transform:translate3d(0,0,0) translateY(-5000px)'>",
                "<img src=%s style='transform:scale(0.001)'>",
                "<img src=%s style='transform:rotateY(90deg)'>",
                "<img src=%s style='scale:.01'>",
                "<img src=%s style='filter:alpha(opacity=0)'>",
                "<img src=%s"
                    + " style='-ms-filter:\"progid:DXImageTransform.Microsoft.Alpha(Opacity=0)\"'>",
                "<img src=%s style='max-block-size:0'>",
                "<img src=%s style='object-fit:none;object-position:-9999px 0'>",
                "<img src=%s style='display:none;;color:red'>",
                "<img src=%s style='color:red;display:none'>",
                "<dialog><img src=%s></dialog>",
                "<canvas><img src=%s></canvas>",
                "<datalist><img src=%s></datalist>",
                "<template><img src=%s></template>",
                "<svg><image href=%s /></svg>",
                "<input type=image src=%s>",
                "<input type=hidden><object data=%s width=1 height=1></object>",
                "<div style='background:url(%s)'></div>",
                "<table background=%s><tr><td>x</td></tr></table>",
                "<p style='content:url(%s)'></p>",
                "<video poster=%s src=https://v.example/v.mp4 width=1 height=1></video>",
                "<video style='display:none' poster=%s src=https://v.example/v.mp4></video>",
                "<details style='display:none'><img src=%s></details>",
                "<div style='max-height:0px;overflow:hidden'><img src=%s></div>",
                "<div style='width:0;overflow-x:hidden'><img src=%s></div>",
                "<ul style='position:absolute;clip-path:inset(50%%)'><li><img src=%s></ul>",
                "<style>@media all{.c{display:none}}</style><img class=c src=%s>",
                "<style>p .c, img#c { visibility : hidden }</style><p><img class=c src=%s></p>",
                "<img src=%s style='display:none ! important;display:block'>",
                "<img src=%s style='display:none;display:'>",
                "<img src=%s style='d\\69splay:n\\6fne'>",
                "<img src=%s style='--x:none;display:var(--x)'>",
                "<img src=%s style='display:var(--y, none)'>",
                "<img src=%s style='display:none/*'>",
                "<img src=%s style='background:url(\";\");display:none'>",
                "<img src=%s style='display:contents'>",
                "<img src=%s style='opacity:calc(1 - 1)'>",
                "<img src=%s style='-moz-opacity:0'>",
                "<img src=%s style='filter:opacity(.001)'>",
                "<img src=%s style='filter:blur(999px)'>",
                "<img src=%s style='width:calc(2px - 1px)'>",
                "<img src=%s style='height:min(1px, 50px)'>",
                "<img src=%s style='position:absolute;left:9999px'>",
                "<img src=%s style='position:fixed;left:100vw'>",
                "<img src=%s style='position:absolute;bottom:9999px'>",
                "<img src=%s style='position:fixed;left:calc(-100vw - 10px)'>",
                "<img src=%s style='margin-inline-start:-9999px'>",
                "<img src=%s style='clip:rect(auto,0,auto,0);position:absolute'>",
                "<img src=%s style='clip:rect(10px 10px 10px 10px);position:absolute'>",
                "<img src=%s style='clip-path:inset(0 100%% 0 0)'>",
                "<img src=%s style='clip-path:inset(0 0 60%% 0 / 0);clip-path:inset(60%% 0 40%%)'>",
                "<img src=%s style='clip-path:ellipse(0 50%%)'>",
                "<img src=%s style='clip-path:polygon(50%% 50%%, 50%% 50%%, 50%% 50%%)'>",
                "<img src=%s style='clip-path:path(\"M0 0\")'>",
                "<img src=%s style='clip-path:xywh(0 0 0 0)'>",
                "<img src=%s style='transform:scale(1e-4)'>",
                "<img src=%s style='transform:scale(0%%)'>",
                "<img src=%s style='transform:matrix(.001,0,0,.001,0,0)'>",
                "<img src=%s style='transform:matrix(1,0,0,1,-9999,0)'>",
                "<img src=%s style='transform:translate(9999px,0)'>",
                "<img src=%s style='transform:translate(-200%%,-200%%)'>",
                "<img src=%s style='transform:rotateY(.25turn)'>",
                "<img src=%s style='transform:rotate3d(1,0,0,270deg)'>",
                "<img src=%s style='transform:skewX(90deg)'>",
                "<img src=%s style='rotate:y 90deg'>",
                "<img src=%s style='scale:1 0'>",
                "<img src=%s style='z-index:-1;position:absolute'>",
                "<img src=%s style='mask-image:linear-gradient(transparent, transparent)'>",
                "<img src=%s width='1;'>",
                "<img src=%s width=0x5>",
                "<img srcset='%s 100w' sizes=1px>",
                "<img srcset='%s 0x'>",
                "<img src=%s class='sr-only'>",
                "<img src=%s class='photo d-none'>",
                "<div style='height:0;overflow:hidden auto'><img src=%s></div>",
                "<div style='height:0;contain:strict'><img src=%s></div>",
                "<div style='z-index:-99'><img src=%s></div>",
                "<ruby>a<rp><img src=%s></rp></ruby>",
                "<audio src=https://v.example/a.mp3><img src=%s></audio>",
                "<video><source src=https://v.example/a.mp4><img src=%s></video>",
                "<meter><img src=%s></meter>",
                "<div popover><img src=%s></div>",
                "<iframe src=%s style='display:none'></iframe>",
                "<div hidden><iframe src=%s></iframe></div>",
                "<embed src=%s style='visibility:hidden'>",
                "<style><!-- .c{display:none} --></style><img class=c src=%s>",
                "<style>.c{display:none</style><img class=c src=%s>",
                "<style>@import url(x);.c{display:none}</style><img class=c src=%s>",
                "<style>.w{b,i{color:red}&>img{display:none}}</style><p class=w><img src=%s></p>",
                "<style>@supports (display:grid){@media screen{.c{opacity:0}}}</style><img class=c"
                        + " src=%s>",
                "<p style='font-size:0'><img src=%s style='width:1em;height:2em'></p>",
                "<div style='font-size:0'><p><img src=%s style='height:3ex'></p></div>",
                "<div style='font:0/0 a'><img src=%s style='width:20ch'></div>",
                "<div style='font-size:1px'><b style='font-size:50%%'><img src=%s"
                        + " style='width:2em'></b></div>",
                "<img src=%s style='font-size:0;max-width:1em'>",
                "<style>.l{font-size:0}</style><p class=l><img src=%s style='width:1em'></p>",
                "<div style='font-size:0'><p style='width:1em;height:1em;overflow:hidden'><img"
                        + " src=%s></p></div>",
                "<p style='font-size:300px'><img src=%s style='position:absolute;left:-9em'></p>",
                "<img src=%s style='backface-visibility:hidden;transform:rotateY(180deg)'>",
                "<img src=%s"
                    + " style='-webkit-backface-visibility:hidden;-webkit-transform:rotateX(.5turn)'>",
                "<img src=%s style='backface-visibility:hidden;rotate:y 180deg'>",
                "<img src=%s style='backface-visibility:hidden;transform:rotate3d(1,1,0,170deg)'>",
                "<img src=%s style='backface-visibility:hidden;transform:scale3d(1,1,-1)'>",
                "<img src=%s style='backface-visibility:hidden;transform:matrix3d("
                        + "-1,0,0,0,0,1,0,0,0,0,-1,0,0,0,0,1)'>",
                "<div style='backface-visibility:hidden;transform:rotateY(200deg)'><img"
                        + " src=%s></div>",
                "<div style='transform:rotateY(180deg);transform-style:preserve-3d'><img src=%s"
                        + " style='backface-visibility:hidden'></div>",
                "<img src=%s width='1%%'>",
                "<img src=%s style='width:1%%'>",
                "<img src=%s style='max-width:.5vw'>",
                "<img srcset='%s 100w' sizes='1vw'>",
                "<video><img src=%s></video>",
                "<img src=%s style='mask:linear-gradient(#0000,#00000000)'>",
                "<img src=%s style='mask-image:linear-gradient(rgba(0,0,0,0), rgb(9 9 9 / 0%%))'>",
                "<img src=%s style='mask:linear-gradient(black,black) no-repeat 0/0'>",
                "<img src=%s style='display:none;display:foo'>",
                "<img src=%s style='opacity:0;opacity:hidden'>",
                "<img src=%s style='width:0;width:small'>",
                "<img src=%s style='clip-path:polygon(-50px -50px,-10px -50px,-10px -10px)'>",
                "<div style='overflow:hidden;max-height:0;padding:0 10px'><img src=%s></div>",
                "<style>:where(.c){display:none}</style><img class=c src=%s>",
                "<video data-src=https://v.example/a.mp4><p><img src=%s></p></video>",
                "<img src=%s style='transform:perspective(1px) translateZ(2px)'>",
                "<div style='perspective:50px'><img src=%s style='translate:0 0 60px'></div>",
                "<div style='perspective:200px'><div style='transform-style:preserve-3d'><p"
                        + " style='transform:translateZ(900px)'><img src=%s></p></div></div>",
                "<img src=%s style='transform:perspective(9px) translateZ(-5000px)'>",
                "<img src=%s style='transform:rotateY(45deg) rotateY(45deg)'>",
                "<div style='scale:.2'><img src=%s style='transform:scale(.2)'></div>",
                "<img src=%s style='transform:translate(-300px) translate(-300px)'>",
                "<img src=%s style='transform-origin:-9999px 0;transform:rotate(180deg)'>",
                "<img src=%s style='transform:scaleZ(0)'>",
                "<img src=%s style='transform:skew(45deg,45deg) rotateX(.25turn)'>",
                "<img src=%s style='clip-path:circle(10px at -500px 50%%)'>",
                "<img src=%s style='clip-path:path(\"M0 0h0\")'>",
                "<img src=%s style='offset-path:path(\"M -2000 -2000\")'>",
                "<img src=%s style='offset-path:path(\"M0 0 L 9000 0\");offset-distance:100%%'>",
                "<img src=%s style='offset-path:ray(90deg);offset-distance:9999px'>",
                "<style>p:has(img){display:none}</style><p><img src=%s></p>",
                "<style>div:has(> .c) .c{opacity:0}</style><div><img class=c src=%s></div>",
                "<marquee width=0><img src=%s></marquee>",
                "<marquee style='width:0'><img src=%s></marquee>",
                "<div style='contain:size;overflow:hidden'><img src=%s></div>",
                "<div style='contain:strict'><img src=%s></div>",
                "<div style='container-type:size;contain:paint'><img src=%s></div>",
                "<img src=%s style='contain:size'>",
                "<img src=%s style='contain:inline-size'>",
                "<img src=%s style='contain:size;width:60px'>",
                "<div style='content-visibility:hidden'><img src=%s></div>",
                "<span style='display:inline-block;width:0;overflow:hidden'><img src=%s></span>",
                "<p style='display:flex'><b style='width:0;overflow:hidden'><img src=%s></b></p>",
            })
    void aPictureThatItsPublisherHidesGoes(String html) {
        assertThat(cleaned("<p>Le pont rouvre.</p>" + html.formatted("https://c.example/p.gif")))
                .contains("Le pont rouvre.")
                .doesNotContain("c.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=%s>",
                "<img src=%s width=640 height=360 alt='Le pont'>",
                "<img src=%s style='width:100%%;height:auto;max-width:640px'>",
                "<img src=%s style='display:block;margin:0 auto;opacity:1'>",
                "<img src=%s style='display:none;display:block'>",
                "<img class='lazy' style='opacity:0;transition:opacity .3s' src=%s>",
                "<div style='position:absolute;top:0;left:-10px'><img src=%s></div>",
                "<div style='height:0;padding-bottom:56%%'><img src=%s></div>",
                "<figure style='width:0'><img src=%s></figure>",
                "<style>.d{display:none}</style><img class=c src=%s>",
                "<figure><noscript><img src=%s></noscript></figure>",
                "<noscript><img src=%s width=640></noscript>",
                "<div style='overflow:hidden'><img src=%s></div>",
                "<img src=%s style='clip:auto;transform:scale(0.9)'>",
                "<img src=%s style='margin-left:-20px'>",
                "<img src=%s style='transform:scale(0.5) translate(-50%%,-50%%)'>",
                "<img src=%s style='filter:opacity(0.9);object-position:0 -20px'>",
                "<img src=%s style='transform:rotate(90deg)'>",
                "<img src=%s style='margin:0 -15px;max-inline-size:100%%'>",
                "<dialog open><img src=%s></dialog>",
                "<div style='overflow-x:auto;width:100%%'><img src=%s></div>",
                "<video poster=%s src=https://v.example/v.mp4 width=640></video>",
                "<div style='position:relative;padding-bottom:56.25%%;height:0;overflow:hidden'><img"
                    + " style='position:absolute;top:0;left:0' src=%s></div>",
                "<img src=%s style='width:100vw;margin-left:calc(50%% - 50vw)'>",
                "<img src=%s style='position:relative;left:50%%;margin-left:-50vw'>",
                "<img src=%s style='width:min(100%%, 640px);height:calc(100px * 3)'>",
                "<img src=%s style='position:relative;z-index:-1'>",
                "<img src=%s class='d-none d-md-block'>",
                "<img src=%s class='hidden md:inline-block'>",
                "<img src=%s class='lazy hidden'>",
                "<style>@media print{img{display:none}}</style><img src=%s>",
                "<style>.promo{img{display:none}}</style><img src=%s>",
                "<img src=%s style='clip-path:inset(0 round 12px);mask-image:linear-gradient(black,"
                        + " transparent)'>",
                "<img src=%s style='clip-path:polygon(0 0, 100%% 0, 50%% 100%%)'>",
                "<img src=%s style='transform:translate3d(0,0,0) rotate(2deg) skewX(3deg)'>",
                "<img src=%s style='display:block !important;display:none'>",
                "<img src=%s width='100%%' sizes='(max-width: 600px) 480px, 800px' srcset='%1$s"
                        + " 480w'>",
                "<style>.c{display:none}.c{display:block}</style><img class=c src=%s>",
                "<div style='font-size:0'><img src=%s width=640></div>",
                "<div style='font-size:0'><img src=%s style='width:20rem'></div>",
                "<div style='font-size:0'><p style='font-size:16px'><img src=%s"
                        + " style='width:20em'></p></div>",
                "<div style='font:700 14px/1.5 serif'><img src=%s style='width:1em'></div>",
                "<p style='font-size:larger'><img src=%s style='width:9em'></p>",
                "<img src=%s style='backface-visibility:hidden'>",
                "<img src=%s style='backface-visibility:hidden;transform:rotate(180deg)'>",
                "<img src=%s style='backface-visibility:hidden;transform:rotateY(360deg)'>",
                "<img src=%s style='backface-visibility:hidden;transform:scaleX(-1)'>",
                "<img src=%s style='backface-visibility:hidden;transform:rotateY(170deg)"
                        + " rotateX(180deg)'>",
                "<img src=%s style='transform:rotateY(180deg)'>",
                "<div style='transform:rotateY(180deg)'><img src=%s"
                        + " style='backface-visibility:hidden'></div>",
                "<table><tr><td width='1%%'><img src=%s></td></tr></table>",
                "<img src=%s style='height:1%%;width:10%%'>",
                "<img src=%s style='width:1px;min-width:100%%'>",
                "<img src=%s style='height:0;max-height:0;min-height:200px'>",
                "<iframe src=%s style='width:1px;min-width:100%%'></iframe>",
                "<img src=%s style='display:block;display:none !x'>",
                "<img src=%s style='opacity:0;opacity:var(--o, 1)'>",
                "<img src=%s style='zoom:0'>",
                "<img src=%s style='mask:linear-gradient(rgba(0,0,0,.5),#000f) 0 0/cover'>",
                "<style>@supports not (display:grid){img{display:none}}</style><img src=%s>",
                "<div style='overflow:hidden;height:0;padding:56%% 0 0 0'><img src=%s></div>",
                "<img src=%s style='transform:perspective(500px) translateZ(20px)'>",
                "<img src=%s style='transform:translateZ(9999px)'>",
                "<div style='perspective:1000px'><img src=%s"
                        + " style='transform:rotateY(20deg)'></div>",
                "<div style='perspective:1px'><p><img src=%s"
                        + " style='transform:translateZ(9px)'></p></div>",
                "<img src=%s style='transform:rotateY(90deg) rotateY(90deg)'>",
                "<div style='scale:.1'><img src=%s style='scale:8'></div>",
                "<img src=%s style='transform:translateX(-900px) translateX(900px)'>",
                "<img src=%s style='transform-origin:0 0;transform:rotate(90deg) scale(.5)'>",
                "<img src=%s style='offset-path:path(\"M 10 10 L 9000 0\");offset-distance:0'>",
                "<img src=%s style='offset-path:ray(45deg)'>",
                "<style>p:has(video){display:none}</style><p><img src=%s></p>",
                "<style>p:has(img):has(b){display:none}</style><p><img src=%s></p>",
                "<marquee width=300><img src=%s></marquee>",
                "<div style='contain:size'><img src=%s></div>",
                "<div style='contain:size;overflow:hidden;height:90px'><img src=%s></div>",
                "<div style='contain:content'><img src=%s></div>",
                "<div style='contain:size;overflow:hidden;min-height:90px'><img src=%s></div>",
                "<img src=%s style='contain:size' width=640 height=360>",
                "<img src=%s style='content-visibility:auto;contain-intrinsic-size:640px 360px'>",
                "<span style='width:0;height:0;overflow:hidden'><img src=%s></span>",
                "<a style='transform:scale(0)'><img src=%s></a>",
                "<img src=%s style='left:-9999px;top:-9999px'>",
                "<img src=%s style='text-indent:-9999px'>",
                "<img src=%s style='clip-path:circle(40%% at 10px 20px)'>",
                "<img src=%s style='clip-path:path(\"M0 0h90v90z\")'>",
                "<img src=%s style='clip:rect(0,0,0,0)'>",
                "<map name=m><img src=%s usemap=#m><area href=https://a.example/></map>",
            })
    void aPictureThatIsShownStays(String html) {
        assertThat(cleaned("<p>Le pont.</p>" + html.formatted("https://i.example/pont.jpg")))
                .contains("https://i.example/pont.jpg");
    }

    @Test
    void namesAndPasswordsInAddressesGo() {
        assertThat(
                        cleaned(
                                "<a href='https://u:pw@a.example/x'>lien</a><img"
                                        + " src='https://u@i.example/i.png'"
                                        + " srcset='https://u:p@i.example/2.png 2x'><blockquote"
                                        + " cite='//u@c.example/'>x</blockquote>"))
                .contains(
                        "https://a.example/x", "https://i.example/i.png", "https://i.example/2.png")
                .doesNotContain("@");
    }

    private static String cleaned(String html) {
        return cleaned(html, FEED);
    }

    private static String cleaned(String html, String location) {
        var rules = new Normaliser(NormaliseSettings.DEFAULTS);
        var references = rules.references(location, "", Neighbourhood.of(location));
        return new TextTree(Text.html(html), references, rules.sanitiser()).finish();
    }
}
