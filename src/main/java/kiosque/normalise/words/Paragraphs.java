package kiosque.normalise.words;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.regex.Pattern;

/// Sets plain text as HTML: blank lines part paragraphs, single line ends stay where they mean something.
public final class Paragraphs {

    private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t\\u00A0]*\\R\\s*");
    private static final Pattern LINE_END = Pattern.compile("\\R");

    /// A line that an editor or a program wrapped is about this long at least.
    private static final int WRAPPED = 60;

    public static Document of(String plain, Document into) {
        String text = plain.strip();
        if (text.isEmpty()) {
            return into;
        }
        String[] paragraphs = BLANK_LINE.split(text, -1);
        for (String paragraph : paragraphs) {
            Element element = paragraphs.length == 1 ? into.body() : into.body().appendElement("p");
            lines(paragraph, element);
        }
        return into;
    }

    private static void lines(String paragraph, Element element) {
        String[] lines = LINE_END.split(paragraph, -1);
        var line = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            line.append(line.isEmpty() ? "" : " ").append(lines[i].strip());
            boolean last = i == lines.length - 1;
            if (last || !isWrapped(lines[i], lines[i + 1])) {
                element.appendText(line.toString());
                line.setLength(0);
                if (!last) {
                    element.appendElement("br");
                }
            }
        }
    }

    /// Indented XML and mail-like text break lines where nothing ends.
    private static boolean isWrapped(String line, String next) {
        if (line.isBlank() || next.startsWith("\t") || next.startsWith("  ")) {
            return true;
        }
        return line.length() >= WRAPPED && ".!?:;…»\"”".indexOf(line.charAt(line.length() - 1)) < 0;
    }
}
