package kiosque.publish.document;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The extension elements and attributes that documents carry on, and what each may say. What is not on this list does not pass, however harmless it looks: readers know more ways to
/// open an address or to run an attribute than anybody could forbid.
final class Vocabulary {

    /// An element, what its text is, its attributes and what they are; `!` for those without which the element says nothing.
    private static final String TERMS =
            """
            creativeCommons:license   address
            dc:coverage               text
            dc:format                 text
            dc:identifier             text
            dc:publisher              text
            dc:relation               text
            dc:type                   text
            geo:lat                   decimal
            geo:long                  decimal
            georss:box                points    featuretypetag=word relationshiptag=word elev=decimal floor=decimal radius=decimal
            georss:elev               decimal
            georss:featureName        text
            georss:line               points    featuretypetag=word relationshiptag=word elev=decimal floor=decimal radius=decimal
            georss:point              points    featuretypetag=word relationshiptag=word elev=decimal floor=decimal radius=decimal
            georss:polygon            points    featuretypetag=word relationshiptag=word elev=decimal floor=decimal radius=decimal
            itunes:author             label
            itunes:block              yes
            itunes:duration           duration
            itunes:episode            ordinal
            itunes:episodeType        episode
            itunes:explicit           truth
            itunes:image              nothing   href=address!
            itunes:season             ordinal
            itunes:subtitle           label
            itunes:summary            text
            itunes:title              text
            media:copyright           text      url=address
            media:credit              text      role=word scheme=word
            media:keywords            text
            podcast:alternateEnclosure nothing  type=word! length=count bitrate=decimal height=count lang=word title=label rel=label codecs=label default=truth
            podcast:chapters          nothing   url=address! type=word
            podcast:chat              nothing   server=host! protocol=word! accountId=account space=account
            podcast:contentLink       text      href=address!
            podcast:episode           decimal   display=label
            podcast:funding           text      url=address!
            podcast:image             nothing   href=address! alt=label aspect-ratio=ratio width=count height=count type=word purpose=label
            podcast:images            nothing   srcset=pictures!
            podcast:integrity         nothing   type=word! value=digest!
            podcast:license           text      url=address
            podcast:location          text      rel=word geo=geo osm=osm country=word
            podcast:person            text      role=label group=label img=address href=address
            podcast:remoteItem        nothing   feedGuid=word! feedUrl=address itemGuid=account medium=word title=label
            podcast:season            ordinal   name=label
            podcast:socialInteract    nothing   uri=address protocol=word! accountId=account accountUrl=address priority=count
            podcast:soundbite         either    startTime=decimal! duration=decimal!
            podcast:source            nothing   uri=address! contentType=word
            podcast:transcript        nothing   url=address! type=word language=word rel=word
            podcast:txt               text      purpose=word
            podcast:value             nothing   type=word! method=word! suggested=decimal
            podcast:valueRecipient    nothing   name=label type=word! address=account! split=count! customKey=word customValue=account fee=truth
            podcast:valueTimeSplit    nothing   startTime=decimal! duration=decimal! remoteStartTime=decimal remotePercentage=decimal
            slash:comments            count
            slash:department          text
            slash:hit_parade          counts
            slash:section             text
            thr:total                 count
            wfw:commentRss            address
            """;

    private static final Map<String, Term> BY_NAME =
            TERMS.lines()
                    .map(line -> line.split(" +", -1))
                    .collect(Collectors.toUnmodifiableMap(words -> words[0], Vocabulary::term));

    /// A namespace that grows: of an element of it that we do not know, the words pass and nothing else.
    private static final Term WORDS = new Term(ExtensionText.TEXT, Map.of(), Set.of());

    /// One element.
    ///
    /// @param needed attributes without which it says nothing
    record Term(ExtensionText text, Map<String, ExtensionText> attributes, Set<String> needed) {}

    /// What an element may say; empty if it is not carried on at all.
    static Optional<Term> term(Namespace namespace, String name) {
        Term known = BY_NAME.get(namespace.prefix() + ":" + name);
        return Optional.ofNullable(known == null && namespace == Namespace.PODCAST ? WORDS : known);
    }

    private static Term term(String[] words) {
        Map<String, ExtensionText> attributes = new LinkedHashMap<>();
        Set<String> needed = new LinkedHashSet<>();
        Arrays.stream(words)
                .skip(2)
                .forEach(word -> {
                    String[] parts = word.split("[=!]", -1);
                    attributes.put(parts[0], ExtensionText.named(parts[1]));
                    if (word.endsWith("!")) {
                        needed.add(parts[0]);
                    }
                });
        return new Term(ExtensionText.named(words[1]), attributes, needed);
    }
}
