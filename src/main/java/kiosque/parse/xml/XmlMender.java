package kiosque.parse.xml;

import kiosque.feed.Repair;
import kiosque.parse.text.PlainCharacters;
import kiosque.parse.text.Windows1252;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the characters of a document such that an XML parser can read them, in one pass: what XML forbids is dropped, what HTML allows is
/// spelt out, what was a slip is escaped. Comments, processing instructions and the DOCTYPE are no part of a feed's words and go.
final class XmlMender {

    private static final int LONGEST_REFERENCE = 40;

    private static final Pattern TWO_HALVES =
            Pattern.compile(
                    "&(?<high>#[xX][dD][0-9a-fA-F]{3}|#5[56]\\d{3});&(?<low>#[xX][dD][0-9a-fA-F]{3}|#5[67]\\d{3});");

    /// As HTML bears them: of accented letters whatever follows, of others before white space, where no parameter of an address is either.
    private static final Pattern UNCLOSED =
            Pattern.compile(
                    "&(?:([A-Za-z](?:acute|cedil|circ|grave|ring|slash|tilde|uml)|(?:AE|ae|sz)lig|nbsp|[lr]aquo)(?!=)"
                        + "|([A-Za-z]{2,6}|#\\d{2,5}|#[xX]\\p{XDigit}{2,5})(?=\\s))");

    private final String text;
    private final StringBuilder mended;
    private final Repairs repairs = new Repairs();
    private final InternalEntities entities = new InternalEntities();

    private final NextMark comments;
    private final NextMark instructions;
    private final NextMark sections;
    private final NextMark declarations;
    private boolean seenDoctype;

    /// What lies before this has been copied to `mended` or dropped.
    private int copied;

    private XmlMender(String text) {
        this.text = text;
        this.mended = new StringBuilder(text.length() + 64);
        this.comments = new NextMark(text, "-->");
        this.instructions = new NextMark(text, "?>");
        this.sections = new NextMark(text, "]]>");
        this.declarations = new NextMark(text, ">");
    }

    /// @param text fit for a parser
    /// @param hostile whether its DOCTYPE declares what no honest feed's does
    record Mended(String text, List<Repair> repairs, boolean hostile) {}

    static Mended mend(String document) {
        String text = CurlyQuotes.straightened(document);
        XmlMender mender = new XmlMender(text);
        if (!text.equals(document)) {
            mender.repairs.add("quotes", "typographic quotation marks around attributes");
        }
        mender.run();
        return new Mended(
                mender.mended.toString(), mender.repairs.list(), mender.entities.isHostile());
    }

    private void run() {
        int i = start();
        copied = i;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '<') {
                i = markup(i);
            } else if (c == '&') {
                i = reference(i);
            } else {
                i = PlainCharacters.isOrdinary(c) ? i + 1 : character(i, c);
            }
        }
        copyTo(text.length());
    }

    /// Skips what stands before the first markup.
    private int start() {
        int i = 0;
        while (i < text.length() && !startsMarkup(i)) {
            i++;
        }
        if (i == text.length()) {
            return 0;
        }
        String before = text.substring(0, i).strip();
        if (!before.isEmpty() && !before.equals("\uFEFF")) {
            repairs.add("junk", "characters before the document");
        }
        return i;
    }

    private int markup(int i) {
        if (text.startsWith("<![CDATA[", i)) {
            return characterData(i);
        }
        if (text.startsWith("<!--", i)) {
            return drop(i, orEndOfTag(comments.after(i + 4), i));
        }
        if (text.startsWith("<?", i)) {
            return drop(i, orEndOfTag(instructions.after(i + 2), i));
        }
        if (text.startsWith("<!", i)) {
            return declaration(i);
        }
        if (!startsMarkup(i)) {
            repairs.add("less-than", "a bare less-than sign");
            return replace(i, i + 1, "&lt;");
        }
        return i + 1;
    }

    private int characterData(int i) {
        int end = sections.after(i);
        boolean open = end < 0 || OpenCdata.isLeftOpen(text, i, end);
        int stop = open ? OpenCdata.end(text, i) : end;
        int from = i + 9;
        while (from < stop) {
            char c = text.charAt(from);
            from = PlainCharacters.isOrdinary(c) ? from + 1 : character(from, c);
        }
        if (open) {
            repairs.add("cdata", "a CDATA section that is never closed");
            return replace(stop, stop, "]]>");
        }
        return stop;
    }

    private int declaration(int i) {
        boolean doctype = !seenDoctype && text.regionMatches(true, i, "<!DOCTYPE", 0, 9);
        if (!doctype) {
            return drop(i, orEndOfTag(declarations.after(i), i));
        }
        seenDoctype = true;
        int end = Doctype.end(text, i);
        entities.declareAll(text.substring(i, end));
        return drop(i, end);
    }

    private int reference(int i) {
        int limit = Math.min(text.length(), i + LONGEST_REFERENCE);
        int end = i + 1;
        while (end < limit && isReferencePart(text.charAt(end))) {
            end++;
        }
        boolean closed = end < limit && text.charAt(end) == ';' && end > i + 1;
        String name = closed ? text.substring(i + 1, end) : "";
        if (closed && CharacterReference.isPredefined(name)) {
            return end + 1;
        }
        Matcher pair = TWO_HALVES.matcher(text).region(i, text.length());
        if (pair.lookingAt()) {
            char high = CharacterReference.half(pair.group("high"));
            char low = CharacterReference.half(pair.group("low"));
            if (Character.isSurrogatePair(high, low)) {
                repairs.add("character", "the halves of a character, each referred to by its own");
                return replace(i, pair.end(), "" + high + low);
            }
        }
        Optional<String> meaning = closed ? meaning(name) : Optional.empty();
        if (meaning.isPresent()) {
            return replace(i, end + 1, escaped(meaning.get()));
        }
        Matcher open = UNCLOSED.matcher(text).region(i, text.length());
        if (open.lookingAt()) {
            String word = open.group(1) == null ? open.group(2) : open.group(1);
            Optional<String> meant = CharacterReference.unclosed(word);
            if (meant.isPresent()) {
                repairs.add("entity", "a reference without its semicolon, &" + word);
                return replace(i, open.end(), escaped(meant.get()));
            }
        }
        repairs.add("ampersand", "a bare ampersand");
        return replace(i, i + 1, "&amp;");
    }

    private Optional<String> meaning(String name) {
        Optional<String> numeric = CharacterReference.text(name);
        if (numeric.isPresent()) {
            if (numeric.get().isEmpty()) {
                repairs.add(
                        "character", "a reference to a character that XML forbids, &" + name + ";");
            }
            return numeric;
        }
        Optional<String> declared = entities.value(name);
        if (declared.isPresent()) {
            return declared;
        }
        Optional<String> named = CharacterReference.named(name);
        if (named.isPresent()) {
            repairs.add("entity", "an entity of HTML, &" + name + ";");
        }
        return named;
    }

    /// Drops what XML forbids and reads C1 control characters as the windows-1252 that they were meant to be.
    private int character(int i, char c) {
        if (c >= 0x80 && c < 0xA0) {
            char meant = Windows1252.character(c);
            if (meant != c) {
                repairs.add("character", "a control character that was meant to be windows-1252");
                return replace(i, i + 1, String.valueOf(meant));
            }
            return i + 1;
        }
        if (c < 0xD800) {
            return PlainCharacters.isLegal(c) ? i + 1 : forbidden(i);
        }
        int code = text.codePointAt(i);
        return PlainCharacters.isLegal(code) ? i + Character.charCount(code) : forbidden(i);
    }

    private int forbidden(int i) {
        repairs.add("character", "a character that XML forbids");
        return replace(i, i + 1, "");
    }

    private int drop(int from, int to) {
        return replace(from, to, "");
    }

    private int replace(int from, int to, String by) {
        copyTo(from);
        mended.append(by);
        copied = to;
        return to;
    }

    private void copyTo(int end) {
        mended.append(text, copied, end);
        copied = end;
    }

    private int orEndOfTag(int end, int from) {
        return end >= 0 ? end : orEnd(declarations.after(from));
    }

    private int orEnd(int end) {
        return end >= 0 ? end : text.length();
    }

    /// Whether a tag, a declaration or an instruction starts here, and not an arithmetical less-than.
    private boolean startsMarkup(int i) {
        if (text.charAt(i) != '<' || i + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(i + 1);
        return Character.isLetter(next)
                || next == '/'
                || next == '!'
                || next == '?'
                || next == '_'
                || next == ':';
    }

    private static boolean isReferencePart(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '#'
                || c == '_'
                || c == '.'
                || c == '-'
                || c == ':';
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&apos;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
