package kiosque.parse.xml;

import org.jdom2.Namespace;
import org.xml.sax.Attributes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The namespaces in scope while a document is read: the ones that were meant, whatever was declared.
///
/// The elements of the feed's own format come out in the namespace that ROME knows them by: none for RSS, RSS 1.0's for RDF, Atom's for Atom.
final class Namespaces {

    private record Binding(String prefix, String uri) {}

    private final List<Binding> bindings = new ArrayList<>();
    private final Deque<Integer> marks = new ArrayDeque<>();
    private final Map<String, Namespace> made = new HashMap<>();
    private FormatNamespace format = FormatNamespace.unknown();

    /// Opens the scope of an element that has these attributes.
    void enter(Attributes attributes) {
        marks.push(bindings.size());
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.getQName(i);
            if (name.equals("xmlns")) {
                bindings.add(new Binding("", attributes.getValue(i).strip()));
            } else if (name.startsWith("xmlns:")) {
                bindings.add(new Binding(name.substring(6), attributes.getValue(i).strip()));
            }
        }
    }

    void leave() {
        int mark = marks.pop();
        while (bindings.size() > mark) {
            bindings.removeLast();
        }
    }

    /// Tells the format by the root element, whose scope has been entered.
    void root(String name, Attributes attributes) {
        format =
                FormatNamespace.ofRoot(
                        local(name),
                        declared(prefix(name)).orElse(""),
                        attributes.getValue("version"));
    }

    /// The namespaces that have been declared and are in scope, by the names that the document gives them.
    List<String> declared() {
        return bindings.stream().map(Binding::uri).toList();
    }

    Namespace ofElement(String name) {
        String prefix = prefix(name);
        String declared = declared(prefix).orElse("");
        Optional<String> own = format.meant(declared, prefix);
        if (own.isPresent()) {
            return namespace("", own.get());
        }
        return namespace(prefix, KnownNamespace.meant(declared, prefix));
    }

    Namespace ofAttribute(String name) {
        String prefix = prefix(name);
        if (prefix.isEmpty()) {
            return Namespace.NO_NAMESPACE;
        }
        if (prefix.equals("xml")) {
            return Namespace.XML_NAMESPACE;
        }
        return namespace(prefix, KnownNamespace.meant(declared(prefix).orElse(""), prefix));
    }

    /// The name as the format spells it.
    String spelt(String local, Namespace namespace) {
        return legal(format.spelt(local, namespace.getURI()));
    }

    private Optional<String> declared(String prefix) {
        for (int i = bindings.size() - 1; i >= 0; i--) {
            if (bindings.get(i).prefix().equals(prefix)) {
                return Optional.of(bindings.get(i).uri());
            }
        }
        return Optional.empty();
    }

    private Namespace namespace(String prefix, String uri) {
        if (uri.isEmpty()) {
            return Namespace.NO_NAMESPACE;
        }
        return made.computeIfAbsent(prefix + '\n' + uri, key -> make(prefix, uri));
    }

    private static Namespace make(String prefix, String uri) {
        try {
            return Namespace.getNamespace(legal(prefix), uri);
        } catch (IllegalArgumentException illegal) {
            return Namespace.getNamespace("ns", "urn:illegal");
        }
    }

    static boolean isDeclaration(String attribute) {
        return attribute.equals("xmlns") || attribute.startsWith("xmlns:");
    }

    static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon <= 0 ? "" : name.substring(0, colon);
    }

    static String local(String name) {
        int colon = name.indexOf(':');
        String local = name.substring(colon + 1).replace(":", "_");
        return local.isEmpty() ? name.replace(':', '_') : local;
    }

    /// A name that XML allows, whatever a forgiving parser let through.
    static String legal(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean fine =
                    Character.isLetterOrDigit(c) || c == '_' || i > 0 && (c == '-' || c == '.');
            if (!fine) {
                return repaired(name);
            }
        }
        return !name.isEmpty() && Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }

    private static String repaired(String name) {
        String legal = name.replaceAll("[^\\p{L}\\p{Nd}_.-]", "_");
        return Character.isLetter(legal.charAt(0)) ? legal : ("_" + legal).toLowerCase(Locale.ROOT);
    }
}
