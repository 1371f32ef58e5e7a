package kiosque.normalise.cut;

import kiosque.normalise.markup.Markup;
import kiosque.normalise.words.Characters;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.List;

/// Splits a body into its passages: at block elements, and at `<br>`, which many publishers use for paragraphs.
public final class Passages {

    private final List<Passage> found = new ArrayList<>();

    private Passages() {}

    public static List<Passage> of(Element body) {
        var passages = new Passages();
        passages.walk(body);
        return passages.found;
    }

    private void walk(Element container) {
        List<Node> run = new ArrayList<>();
        for (Node child : container.childNodes()) {
            if (child instanceof Element element && parts(element)) {
                flush(run);
                if (!element.normalName().equals("br")) {
                    walk(element);
                }
            } else {
                run.add(child);
            }
        }
        flush(run);
    }

    private static boolean parts(Element element) {
        return element.normalName().equals("br") || holdsBlock(element);
    }

    private static boolean holdsBlock(Element element) {
        if (element.isBlock() || element.normalName().equals("li")) {
            return true;
        }
        for (Element child : element.children()) {
            if (holdsBlock(child)) {
                return true;
            }
        }
        return false;
    }

    private void flush(List<Node> run) {
        if (!run.isEmpty()) {
            var reading = new RunReading();
            run.forEach(node -> reading.read(node, false));
            String text = Characters.foldSpace(reading.text.toString());
            if (!text.isEmpty()) {
                found.add(new Passage(run, text, reading.linked, reading.illustrated));
            }
            run.clear();
        }
    }

    public static String text(Node node) {
        var reading = new RunReading();
        reading.read(node, false);
        return Characters.foldSpace(reading.text.toString());
    }

    private static final class RunReading {
        private final StringBuilder text = new StringBuilder();
        private int linked;
        private boolean illustrated;

        void read(Node node, boolean inLink) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
                linked += inLink ? words.getWholeText().strip().length() : 0;
            } else if (node instanceof Element element) {
                illustrated |= Markup.isMedia(element);
                if (element.normalName().equals("br")) {
                    text.append(' ');
                }
                boolean link = inLink || element.normalName().equals("a");
                element.childNodes().forEach(child -> read(child, link));
            }
        }
    }
}
