package kiosque.parse.rome;

import kiosque.parse.xml.KnownNamespace;

import org.jdom2.Content;
import org.jdom2.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Takes out of a tree what ROME must not see, and puts it back: dates, which it reads leniently and slowly, elements for whose numbers or Base64 it
/// rejects a whole feed, and Atom's links, for one of which without an address it does so too.
final class Hidden {

    private static final Set<String> DATES =
            Set.of(
                    "pubDate",
                    "lastBuildDate",
                    "expirationDate",
                    "updated",
                    "published",
                    "modified",
                    "issued",
                    "created");
    private static final Set<String> TRAPS =
            Set.of(
                    "skipHours",
                    "skipDays",
                    "cloud",
                    "textInput",
                    "textinput",
                    "rating",
                    "webMaster");

    /// Dates sit in the feed, in an entry and in an entry's source.
    private static final int DEPTH = 4;

    /// What ROME needs to see to find the feed and its entries.
    private static final Set<String> FORMS =
            Set.of("rss", "RDF", "channel", "item", "feed", "entry");

    /// Everything that was in an element before something was taken out.
    private record Former(Element parent, List<Content> contents) {}

    private final List<Former> formers = new ArrayList<>();

    private final Predicate<Content> trap;

    private Hidden(Predicate<Content> trap) {
        this.trap = trap;
    }

    static Hidden in(Element root) {
        Hidden hidden = new Hidden(Hidden::isTrap);
        hidden.hide(root, 0);
        return hidden;
    }

    /// Hides all that says anything: the last resort, for the kept elements say it too.
    static Hidden butForms(Element root) {
        Hidden hidden = new Hidden(content -> !isForm(content));
        hidden.hide(root, 0);
        return hidden;
    }

    private static boolean isForm(Content content) {
        return content instanceof Element element && FORMS.contains(element.getName());
    }

    void restore() {
        for (Former former : formers.reversed()) {
            former.parent().removeContent();
            former.parent().addContent(former.contents());
        }
    }

    private void hide(Element parent, int depth) {
        boolean trapped = false;
        for (int i = 0; i < parent.getContentSize(); i++) {
            trapped |= trap.test(parent.getContent(i));
        }
        if (trapped) {
            List<Content> all = parent.removeContent();
            formers.add(new Former(parent, all));
            parent.addContent(all.stream().filter(trap.negate()).toList());
        }
        for (int i = 0; depth < DEPTH && i < parent.getContentSize(); i++) {
            if (parent.getContent(i) instanceof Element child && child.getContentSize() > 0) {
                hide(child, depth + 1);
            }
        }
    }

    private static boolean isTrap(Content content) {
        if (!(content instanceof Element element)) {
            return false;
        }
        String name = element.getName();
        return DATES.contains(name)
                || TRAPS.contains(name)
                || name.equals("link") && element.getNamespaceURI().equals(KnownNamespace.ATOM)
                || name.equals("date") && element.getNamespaceURI().equals(KnownNamespace.DC)
                || "base64".equalsIgnoreCase(element.getAttributeValue("mode"));
    }
}
