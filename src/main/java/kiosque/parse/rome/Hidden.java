package kiosque.parse.rome;

import kiosque.parse.xml.KnownNamespace;

import org.jdom2.Content;
import org.jdom2.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes out of a tree what ROME must not see, and puts it back: dates, which it reads leniently and slowly, and elements for whose numbers or Base64 it
/// rejects a whole feed.
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

    /// Everything that was in an element before something was taken out.
    private record Former(Element parent, List<Content> contents) {}

    private final List<Former> formers = new ArrayList<>();

    static Hidden in(Element root) {
        Hidden hidden = new Hidden();
        hidden.hide(root, 0);
        return hidden;
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
            trapped |= isTrap(parent.getContent(i));
        }
        if (trapped) {
            List<Content> all = parent.removeContent();
            formers.add(new Former(parent, all));
            parent.addContent(all.stream().filter(content -> !isTrap(content)).toList());
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
                || name.equals("date") && element.getNamespaceURI().equals(KnownNamespace.DC)
                || "base64".equalsIgnoreCase(element.getAttributeValue("mode"));
    }
}
