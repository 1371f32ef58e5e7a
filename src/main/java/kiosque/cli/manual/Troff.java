package kiosque.cli.manual;

import kiosque.cli.manual.ManualBlock.Heading;
import kiosque.cli.manual.ManualBlock.Paragraph;
import kiosque.cli.manual.ManualBlock.Term;
import kiosque.cli.manual.ManualBlock.Terms;
import kiosque.cli.manual.ManualBlock.Verbatim;

import java.util.List;
import java.util.Locale;

/// Writes a page for man(1), as man(7) says.
public final class Troff {

    /// @param title of the page with its section: `kiosque(1)`
    public static String write(String title, String version, List<ManualBlock> blocks) {
        String name = title.substring(0, title.indexOf('('));
        char section = title.charAt(title.indexOf('(') + 1);
        var out = new StringBuilder();
        out.append(
                ".TH \"%s\" %s \"\" \"Kiosque %s\" \"Kiosque\"\n"
                        .formatted(name.toUpperCase(Locale.ROOT), section, version));
        out.append(".nh\n.ad l\n");
        for (ManualBlock block : blocks) {
            switch (block) {
                case Heading(int level, String text) ->
                        out.append(level == 1 ? ".SH " : ".SS ")
                                .append(line(level == 1 ? text.toUpperCase(Locale.ROOT) : text))
                                .append('\n');
                case Paragraph(String text) -> out.append(".PP\n").append(line(text)).append('\n');
                case Verbatim(List<String> lines) -> {
                    out.append(".PP\n.RS 4\n.nf\n");
                    lines.forEach(text -> out.append(line(text)).append('\n'));
                    out.append(".fi\n.RE\n");
                }
                case Terms(List<Term> terms) -> terms.forEach(term -> write(term, out));
            }
        }
        return out.toString();
    }

    private static void write(Term term, StringBuilder out) {
        out.append(".TP\n\\fB").append(line(term.name())).append("\\fR");
        if (!term.kind().isEmpty()) {
            out.append("  \\fI").append(line(term.kind())).append("\\fR");
        }
        out.append('\n').append(line(term.text().isEmpty() ? "\u00a0" : term.text())).append('\n');
    }

    /// A line that begins with a dot or an apostrophe would be a request.
    private static String line(String text) {
        String safe =
                text.replace("\\", "\\e")
                        .replace("-", "\\-")
                        .replace("`", "")
                        .replace("\u00a0", "\\ ");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
