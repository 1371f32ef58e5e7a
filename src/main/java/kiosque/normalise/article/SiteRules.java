package kiosque.normalise.article;

import module java.base;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A directory of extraction rules, a file a host, in the format of ftr-site-config: `body:` and `strip:` with XPath expressions,
/// `strip_id_or_class:` and `strip_image_src:` with words. What else a file says is not for us.
final class SiteRules {

    private static final Logger LOG = LoggerFactory.getLogger(SiteRules.class);
    private static final Pattern HOST = Pattern.compile("[a-z0-9.-]{3,253}");

    private final Path directory;
    private final Map<String, List<Rule>> read = new ConcurrentHashMap<>();

    private record Rule(String kind, String value) {}

    SiteRules(Path directory) {
        this.directory = directory;
    }

    /// The article by the host's rules, or empty where there are none or they find nothing.
    Optional<String> article(Document page, String hostAndPort) {
        String host = hostAndPort.replaceFirst(":\\d+$", "");
        List<Rule> rules = read.computeIfAbsent(host, this::rules);
        if (rules.stream().noneMatch(it -> it.kind().equals("body"))) {
            return Optional.empty();
        }
        rules.forEach(rule -> strip(rule, page));
        return rules.stream()
                .filter(it -> it.kind().equals("body"))
                .map(it -> select(page, it.value()))
                .filter(it -> !it.isEmpty())
                .map(it -> it.stream().map(Element::outerHtml).collect(Collectors.joining("\n")))
                .findFirst();
    }

    private static void strip(Rule rule, Document page) {
        List<Element> found =
                switch (rule.kind()) {
                    case "strip" -> select(page, rule.value());
                    case "strip_id_or_class" ->
                            page.stream().filter(it -> names(it, rule.value())).toList();
                    case "strip_image_src" ->
                            page.select("img").stream()
                                    .filter(it -> it.attr("src").contains(rule.value()))
                                    .toList();
                    default -> List.of();
                };
        found.forEach(Element::remove);
    }

    private static boolean names(Element element, String word) {
        return element.id().contains(word) || element.className().contains(word);
    }

    private static List<Element> select(Document page, String xpath) {
        try {
            return page.selectXpath(xpath);
        } catch (IllegalStateException e) {
            LOG.warn("site rule {} is no XPath: {}", xpath, e.getMessage());
            return List.of();
        }
    }

    /// Of the host itself, else of a domain above it, the name of whose file begins with a dot.
    private List<Rule> rules(String host) {
        if (!HOST.matcher(host).matches() || host.contains("..")) {
            return List.of();
        }
        String bare = host.startsWith("www.") ? host.substring(4) : host;
        List<String> names = new ArrayList<>(List.of(host, bare));
        for (int dot = bare.indexOf('.'); dot >= 0; dot = bare.indexOf('.', dot + 1)) {
            names.add(bare.substring(dot));
        }
        names.add(2, "." + bare);
        return names.stream()
                .map(name -> directory.resolve(name + ".txt"))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(SiteRules::parse)
                .orElse(List.of());
    }

    private static List<Rule> parse(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.startsWith("#") && line.indexOf(':') > 0)
                    .map(line -> line.split(":", 2))
                    .map(parts -> new Rule(parts[0].strip(), parts[1].strip()))
                    .toList();
        } catch (IOException e) {
            LOG.warn("site rules {} cannot be read: {}", file, e.getMessage());
            return List.of();
        }
    }
}
