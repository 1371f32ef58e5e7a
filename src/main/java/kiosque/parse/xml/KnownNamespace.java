package kiosque.parse.xml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The namespaces of feeds and their extensions, by their usual prefixes and by the wrong names that publishers give them.
public final class KnownNamespace {

    public static final String ATOM = "http://www.w3.org/2005/Atom";
    public static final String ATOM03 = "http://purl.org/atom/ns#";
    public static final String RSS10 = "http://purl.org/rss/1.0/";
    public static final String YANDEX = "http://news.yandex.ru";
    public static final String PAYLOAD = "http://purl.org/net/rss1.1/payload#";
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final String XHTML = "http://www.w3.org/1999/xhtml";
    public static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    public static final String DC = "http://purl.org/dc/elements/1.1/";
    public static final String DCTERMS = "http://purl.org/dc/terms/";
    public static final String MEDIA = "http://search.yahoo.com/mrss/";
    public static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    public static final String PODCAST = "https://podcastindex.org/namespace/1.0";
    public static final String SYNDICATION = "http://purl.org/rss/1.0/modules/syndication/";
    public static final String SLASH = "http://purl.org/rss/1.0/modules/slash/";
    public static final String THREAD = "http://purl.org/syndication/thread/1.0";
    public static final String WFW = "http://wellformedweb.org/CommentAPI/";
    public static final String GEORSS = "http://www.georss.org/georss";
    public static final String GML = "http://www.opengis.net/gml";
    public static final String GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";
    public static final String CREATIVE_COMMONS =
            "http://backend.userland.com/creativeCommonsRssModule";
    public static final String CC = "http://web.resource.org/cc/";
    public static final String ADMIN = "http://webns.net/mvcb/";
    public static final String FEEDBURNER = "http://rssnamespace.org/feedburner/ext/1.0";
    public static final String PHEEDO = "http://www.pheedo.com/namespace/pheedo";
    public static final String OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/";
    public static final String GOOGLEPLAY = "http://www.google.com/schemas/play-podcasts/1.0";
    public static final String HISTORY = "http://purl.org/syndication/history/1.0";
    public static final String TAXONOMY = "http://purl.org/rss/1.0/modules/taxonomy/";
    public static final String PRISM = "http://prismstandard.org/namespaces/basic/2.0/";
    public static final String PSC = "http://podlove.org/simple-chapters";

    private static final Map<String, String> BY_PREFIX =
            Map.ofEntries(
                    Map.entry("atom", ATOM),
                    Map.entry("atom10", ATOM),
                    Map.entry("a10", ATOM),
                    Map.entry("rdf", RDF),
                    Map.entry("xhtml", XHTML),
                    Map.entry("content", CONTENT),
                    Map.entry("dc", DC),
                    Map.entry("dcterms", DCTERMS),
                    Map.entry("media", MEDIA),
                    Map.entry("itunes", ITUNES),
                    Map.entry("podcast", PODCAST),
                    Map.entry("sy", SYNDICATION),
                    Map.entry("slash", SLASH),
                    Map.entry("thr", THREAD),
                    Map.entry("wfw", WFW),
                    Map.entry("georss", GEORSS),
                    Map.entry("gml", GML),
                    Map.entry("geo", GEO),
                    Map.entry("creativecommons", CREATIVE_COMMONS),
                    Map.entry("cc", CC),
                    Map.entry("admin", ADMIN),
                    Map.entry("feedburner", FEEDBURNER),
                    Map.entry("pheedo", PHEEDO),
                    Map.entry("opensearch", OPENSEARCH),
                    Map.entry("googleplay", GOOGLEPLAY),
                    Map.entry("fh", HISTORY),
                    Map.entry("taxo", TAXONOMY),
                    Map.entry("prism", PRISM),
                    Map.entry("psc", PSC),
                    Map.entry("yandex", YANDEX));

    private static final Map<String, String> BY_URI = byUri();

    /// The namespace that a declaration meant. Where it is undeclared or unknown, a usual prefix means what it usually does: the New York Times gave
    /// `dc` the address of Dublin Core's home page.
    static String meant(String uri, String prefix) {
        String usual = prefix.toLowerCase(Locale.ROOT);
        if (uri.isEmpty()) {
            return prefix.isEmpty()
                    ? ""
                    : BY_PREFIX.getOrDefault(usual, "urn:undeclared:" + prefix);
        }
        String known = BY_URI.get(simplified(uri));
        return known != null ? known : BY_PREFIX.getOrDefault(usual, uri);
    }

    /// A namespace's name without what people get wrong: case, `https`, a slash or hash at the end.
    static String simplified(String uri) {
        String name = uri.strip().toLowerCase(Locale.ROOT);
        name = name.startsWith("https:") ? "http:" + name.substring(6) : name;
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    private static Map<String, String> byUri() {
        Map<String, String> names = new HashMap<>();
        BY_PREFIX.values().forEach(uri -> names.put(simplified(uri), uri));
        names.put("http://search.yahoo.com/mrss", MEDIA);
        names.put("http://video.search.yahoo.com/mrss", MEDIA);
        names.put("http://tools.search.yahoo.com/mrss", MEDIA);
        names.put("http://www.itunes.com/dtds/podcast-1.0", ITUNES);
        names.put("http://itunes.com/dtds/podcast-1.0.dtd", ITUNES);
        names.put("http://example.com/dtds/podcast-1.0.dtd", ITUNES);
        names.put("http://www.itunes.com/dtds/podcast-1.0.dtd", ITUNES);
        names.put(
                "http://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
                PODCAST);
        names.put("http://purl.org/dc/elements/1.0", DC);
        names.put("http://purl.org/dc/terms", DCTERMS);
        names.put("http://purl.org/dc/1.1", DC);
        names.put("http://purl.org/rss/1.0/modules/content", CONTENT);
        names.put("http://www.w3.org/1999/02/22-rdf-syntax-ns", RDF);
        names.put("http://www.georss.org/georss/10", GEORSS);
        names.put("http://georss.org/georss", GEORSS);
        names.put("http://www.w3.org/2003/01/geo/wgs84_pos", GEO);
        names.put(
                "http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html", CREATIVE_COMMONS);
        names.put("http://blogs.law.harvard.edu/tech/creativecommonsrssmodule", CREATIVE_COMMONS);
        names.put("http://creativecommons.org/ns#license", CC);
        names.put("http://creativecommons.org/ns#", CC);
        names.put("http://www.w3.org/1999/xhtml", XHTML);
        names.put("http://www.w3.org/tr/xhtml1", XHTML);
        return Map.copyOf(names);
    }
}
