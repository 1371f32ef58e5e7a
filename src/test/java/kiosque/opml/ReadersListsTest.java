package kiosque.opml;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;

/// Lists in the shapes that readers export.
class ReadersListsTest {

    static Stream<Arguments> exports() {
        return Stream.of(
                Arguments.of(
                        "Miniflux",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <opml version="2.0" xmlns:miniflux="https://miniflux.app/opml"><head><title>Miniflux</title><dateCreated>Sat, 28 Nov 2026 10:00:00 CET</dateCreated></head><body>
                        <outline text="Une">
                            <outline title="Le Quai" text="Le Quai" xmlUrl="https://quai.example/rss" htmlUrl="https://quai.example/" description="Du port&#xA;et d’ailleurs" miniflux:scraperRules="article" miniflux:crawler="true" type="rss"></outline>
                            <outline title="Endormi" text="Endormi" xmlUrl="https://dort.example/rss" miniflux:disabled="true" type="rss"></outline>
                        </outline>
                        <outline text="Culture"><outline title="Scènes" text="Scènes" xmlUrl="https://scenes.example/atom" htmlUrl="https://scenes.example/" description="" type="rss"></outline></outline>
                        </body></opml>
                        """),
                Arguments.of(
                        "FreshRSS",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <opml xmlns:frss="https://freshrss.org/opml" version="2.0"><head><title>FreshRSS</title></head><body>
                        <outline text="Une" frss:opmlUrl="">
                          <outline text="Le Quai" type="rss" xmlUrl="https://quai.example/rss" htmlUrl="https://quai.example/" frss:priority="main" frss:cssFullContent="article"/>
                          <outline text="Fabriqué d’une page" type="HTML+XPath" xmlUrl="https://page.example/" frss:xPathItem="//article"/>
                          <outline text="Fabriqué de JSON" type="JSON+DotNotation" xmlUrl="https://json.example/"/>
                        </outline>
                        <outline text="Culture"><outline text="Scènes" type="rss" xmlUrl="https://scenes.example/atom"/></outline>
                        </body></opml>
                        """),
                Arguments.of(
                        "CommaFeed",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <opml version="1.0"><head><title>admin subscriptions in CommaFeed</title></head><body>
                        <outline text="Une" title="Une"><outline text="Le Quai" type="rss" title="Le Quai" htmlUrl="https://quai.example/" xmlUrl="https://quai.example/rss" /></outline>
                        <outline text="Culture" title="Culture"><outline text="Scènes" type="rss" title="Scènes" xmlUrl="https://scenes.example/atom" /></outline>
                        </body></opml>
                        """),
                Arguments.of(
                        "newsboat",
                        """
                        <?xml version="1.0"?>
                        <opml version="1.0"><head><title>newsboat - Exported Feeds</title></head><body>
                        <outline type="rss" xmlUrl="https://quai.example/rss" htmlUrl="https://quai.example/" title="Le Quai" category="Une"/>
                        <outline type="rss" xmlUrl="https://scenes.example/atom" htmlUrl="" title="Scènes" category="Culture"/>
                        </body></opml>
                        """),
                Arguments.of(
                        "Liferea",
                        """
                        <?xml version="1.0" encoding="utf-8"?>
                        <opml version="1.0"><head><title>Liferea Feed List Export</title></head><body>
                        <outline title="Une" text="Une" description="Une" type="folder" sortColumn="time" expanded="true">
                          <outline title="Le Quai" text="Le Quai" description="Le Quai" type="rss" sortColumn="time" htmlUrl="https://quai.example/" xmlUrl="https://quai.example/rss" updateInterval="-1" collapsed="true"/>
                        </outline>
                        <outline title="Culture" text="Culture" type="folder"><outline title="Scènes" text="Scènes" type="atom" xmlUrl="https://scenes.example/atom"/></outline>
                        <outline title="Non lus" text="Non lus" type="vfolder" anyMatch="true"><outline type="rule" text="Non lu" rule="unread" value="" additive="true"/></outline>
                        </body></opml>
                        """),
                Arguments.of(
                        "Feedly",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <opml version="1.0"><head><title>Léa subscriptions in feedly Cloud</title></head><body>
                        <outline text="Une" title="Une"><outline type="rss" text="Le Quai" title="Le Quai" xmlUrl="https://quai.example/rss" htmlUrl="https://quai.example"/></outline>
                        <outline text="Culture" title="Culture"><outline type="rss" text="Scènes" title="Scènes" xmlUrl="https://scenes.example/atom" htmlUrl="https://scenes.example"/></outline>
                        </body></opml>
                        """));
    }

    static Stream<Arguments> programs() {
        return Stream.of(
                Arguments.of(
                        "Thunderbird",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <opml version="1.0" xmlns:fz="urn:forumzilla:"><head><title>Thunderbird OPML Export - Flux</title></head><body>
                        <outline title="Une"><outline title="Le Quai"><outline type="rss" title="Le Quai" text="Le Quai" version="RSS" fz:quickMode="true" fz:options="{&quot;version&quot;:2}" xmlUrl="https://quai.example/rss" htmlUrl="https://quai.example/"/></outline></outline>
                        <outline title="Culture"><outline title="Scènes"><outline type="rss" title="Scènes" text="Scènes" version="RSS" xmlUrl="https://scenes.example/atom" htmlUrl=""/></outline></outline>
                        </body></opml>
                        """),
                Arguments.of(
                        "RSS Guard",
                        """
                        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                        <opml version="2.0" xmlns:rssguard="https://github.com/martinrotter/rssguard"><head><title>RSS Guard</title></head><body>
                        <outline text="Une" description="" rssguard:icon="AAAA"><outline type="rss" text="Le Quai" xmlUrl="https://quai.example/rss" description="Du port" encoding="UTF-8" title="Le Quai" rssguard:xmlUrlType="0" rssguard:postProcess="" version="RSS"/></outline>
                        <outline text="Culture" description=""><outline type="rss" text="Scènes" xmlUrl="https://scenes.example/atom" encoding="UTF-8" title="Scènes" rssguard:xmlUrlType="0" version="ATOM"/></outline>
                        </body></opml>
                        """),
                Arguments.of(
                        "Akregator",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <opml version="1.0"><head><text/></head><body>
                        <outline isOpen="true" id="9133" text="Une"><outline xmlUrl="https://quai.example/rss" archiveMode="globalDefault" id="1" text="Le Quai" title="Le Quai" htmlUrl="https://quai.example/" fetchInterval="60" comment="" type="rss" version="RSS" description=""/></outline>
                        <outline isOpen="false" id="9134" text="Culture"><outline xmlUrl="https://scenes.example/atom" id="2" text="Scènes" title="Scènes" htmlUrl="" type="rss" version="RSS"/></outline>
                        </body></opml>
                        """),
                Arguments.of(
                        "NetNewsWire",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <!-- OPML generated by NetNewsWire -->
                        <opml version="1.1"><head><title>Subscriptions-OnMyMac.opml</title></head><body>
                        <outline text="Une" title="Une"><outline text="Le Quai" title="Le Quai" description="" type="rss" version="RSS" htmlUrl="https://quai.example/" xmlUrl="https://quai.example/rss"/></outline>
                        <outline text="Culture" title="Culture"><outline text="Scènes" title="Scènes" description="" type="rss" version="RSS" htmlUrl="" xmlUrl="https://scenes.example/atom"/></outline>
                        </body></opml>
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void everyProgramsListIsReadAlike(String reader, String list) throws Exception {
        everyReadersListIsReadAlike(reader, list);
    }

    @Test
    void aFolderWithTheNameOfOneOfItsFeedsIsATagOfAll() throws IOException {
        assertThat(
                        read("""
                        <opml><body><outline title="Scènes">
                        <outline type="rss" title="Scènes" xmlUrl="https://scenes.example/atom"/>
                        <outline type="rss" title="Scènes, le balado" xmlUrl="https://scenes.example/pod"/>
                        </outline></body></opml>
                        """)
                                .feeds())
                .allSatisfy(feed -> assertThat(feed.tags()).containsExactly("Scènes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exports")
    void everyReadersListIsReadAlike(String reader, String list) throws Exception {
        assertThat(read(list).feeds())
                .as(reader)
                .containsExactly(
                        new Opml.Feed("Le Quai", "https://quai.example/rss", List.of("Une")),
                        new Opml.Feed("Scènes", "https://scenes.example/atom", List.of("Culture")));
    }

    @Test
    void aFeedInSeveralFoldersHasTheTagsOfAll() throws IOException {
        assertThat(
                        read("""
                        <opml><body>
                        <outline text="Une"><outline type="rss" text="Le Quai" xmlUrl="https://quai.example/rss"/></outline>
                        <outline text="Lyon"><outline type="rss" text="Le Quai" xmlUrl="https://quai.example/rss"/></outline>
                        </body></opml>
                        """)
                                .feeds())
                .containsExactly(
                        new Opml.Feed(
                                "Le Quai", "https://quai.example/rss", List.of("Une", "Lyon")));
    }

    @Test
    void aListIsReadInTheEncodingThatItNames() throws Exception {
        for (Charset charset : List.of(UTF_8, ISO_8859_1, UTF_16)) {
            String list =
                    "<?xml version=\"1.0\" encoding=\""
                            + charset.name()
                            + "\"?><opml><body><outline type=\"rss\" text=\"Scènes\""
                            + " xmlUrl=\"https://s.example/\"/></body></opml>";

            assertThat(Opml.read(list.getBytes(charset)).feeds())
                    .extracting(Opml.Feed::name)
                    .containsExactly("Scènes");
        }
    }

    private static Opml.Contents read(String list) throws IOException {
        return Opml.read(list.getBytes(UTF_8));
    }
}
