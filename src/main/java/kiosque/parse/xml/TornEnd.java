package kiosque.parse.xml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts off the torn end of a document that was not sent whole, so that only entries that came whole are read.
final class TornEnd {

    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w.:-]*)");

    /// Where an entry starts or ends; a CDATA section is passed over in one step, whatever it quotes.
    private static final Pattern ENTRY =
            Pattern.compile(
                    "<!\\[CDATA\\[(?s:.*?)]]>|(?<start><(?:[\\w.-]+:)?(?:item|entry)(?=[\\s>]))|(?<end></(?:[\\w.-]+:)?(?:item|entry)\\s*>)",
                    Pattern.CASE_INSENSITIVE);

    /// The document up to its last whole entry, with its end tags; empty where its root element has its own.
    static Optional<String> cutOff(String text) {
        Matcher root = ROOT.matcher(text);
        if (!root.find() || !Spelling.isFeedRoot(Namespaces.local(root.group(1)))) {
            return Optional.empty();
        }
        String name = root.group(1);
        if (Pattern.compile("</" + Pattern.quote(name), Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find()) {
            return Optional.empty();
        }
        String whole = text.substring(0, lastWhole(text));
        boolean inChannel = whole.lastIndexOf("<channel") > whole.lastIndexOf("</channel");
        return Optional.of(whole + (inChannel ? "</channel>" : "") + "</" + name + ">");
    }

    /// The end of the last whole entry, else the start of the first, torn one, else the end of all.
    private static int lastWhole(String text) {
        int end = -1;
        int start = -1;
        Matcher entry = ENTRY.matcher(text);
        while (entry.find()) {
            if (entry.group("end") != null) {
                end = entry.end();
            } else if (entry.group("start") != null && start < 0) {
                start = entry.start();
            }
        }
        return end >= 0 ? end : start >= 0 ? start : text.length();
    }
}
