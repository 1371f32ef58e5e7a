package kiosque.parse.words;

import kiosque.text.Reference;
import kiosque.text.WrittenAddress;

import org.jdom2.Element;
import org.jdom2.Namespace;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// What holds for an element because it, or one around it, says so: `xml:base` and `xml:lang`.
final class Scope {

    private static final Pattern PAGE =
            Pattern.compile(
                    "(?i)https?://(?:\\[[0-9a-f:.]+]|[^\\[\\]/?#\\s]+)(?::\\d*)?(?:[/?#]|$)");

    private final String location;
    private final DateReader dates;

    /// @param location of the document: the base where none is declared
    Scope(URI location, DateReader dates) {
        this.location = location.toString();
        this.dates = dates;
    }

    /// What reads the document's dates.
    DateReader dates() {
        return dates;
    }

    /// The base that the publisher declared, absolute.
    Optional<String> base(Element element) {
        Element parent = element.getParentElement();
        Optional<String> outer = parent == null ? Optional.empty() : base(parent);
        String own = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
        if (own == null || own.isBlank()) {
            return outer;
        }
        String resolved = Reference.resolve(outer.orElse(location), own);
        return isPage(resolved) ? Optional.of(resolved) : outer;
    }

    /// The language that the publisher declared.
    Optional<String> language(Element element) {
        return declaredLanguage(element);
    }

    static Optional<String> declaredLanguage(Element element) {
        for (Element at = element; at != null; at = at.getParentElement()) {
            String own = at.getAttributeValue("lang", Namespace.XML_NAMESPACE);
            if (own != null) {
                return own.isBlank() ? Optional.empty() : Optional.of(tag(own));
            }
        }
        return Optional.empty();
    }

    /// A language tag where a locale's name was written: `fr_FR`, `fr_FR.UTF-8`.
    static String tag(String written) {
        String locale = written.strip();
        return locale.substring(0, Reference.firstOf(locale, 0, ".@")).replace('_', '-');
    }

    /// A reference in this element, absolute.
    String resolve(Element element, String reference) {
        return Reference.resolve(base(element).orElse(location), WrittenAddress.meant(reference));
    }

    /// The same, in a document that means its site's addresses wherever it lies itself.
    ///
    /// @param site the site's own address
    String resolve(Element element, String reference, Optional<String> site) {
        return base(element).isPresent()
                ? resolve(element, reference)
                : Reference.resolve(site.orElse(location), WrittenAddress.meant(reference));
    }

    /// A base of `javascript:` or `data:`, or without a host, would poison every link under it.
    private static boolean isPage(String url) {
        return PAGE.matcher(url).lookingAt();
    }
}
