package kiosque.parse.rome;

import kiosque.parse.xml.KnownNamespace;

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

    private record Place(Element parent, int index, Element child) {}

    private final List<Place> places = new ArrayList<>();

    static Hidden in(Element root) {
        Hidden hidden = new Hidden();
        hidden.hide(root, 0);
        return hidden;
    }

    void restore() {
        for (Place place : places.reversed()) {
            place.parent().addContent(place.index(), place.child());
        }
    }

    private void hide(Element parent, int depth) {
        for (int i = 0; i < parent.getContentSize(); ) {
            if (!(parent.getContent(i) instanceof Element child)) {
                i++;
                continue;
            }
            if (isTrap(child)) {
                places.add(new Place(parent, i, child));
                child.detach();
                continue;
            }
            if (depth < DEPTH) {
                hide(child, depth + 1);
            }
            i++;
        }
    }

    private static boolean isTrap(Element element) {
        String name = element.getName();
        return DATES.contains(name)
                || TRAPS.contains(name)
                || name.equals("date") && element.getNamespaceURI().equals(KnownNamespace.DC)
                || "base64".equalsIgnoreCase(element.getAttributeValue("mode"));
    }
}
