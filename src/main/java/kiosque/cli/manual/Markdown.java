package kiosque.cli.manual;

import kiosque.cli.manual.ManualBlock.Heading;
import kiosque.cli.manual.ManualBlock.Paragraph;
import kiosque.cli.manual.ManualBlock.Term;
import kiosque.cli.manual.ManualBlock.Terms;
import kiosque.cli.manual.ManualBlock.Verbatim;

import java.util.List;

/// Writes a page for the documentation.
public final class Markdown {

    public static String write(String title, List<ManualBlock> blocks) {
        var out = new StringBuilder("# ").append(title).append('\n');
        for (ManualBlock block : blocks) {
            out.append('\n');
            switch (block) {
                case Heading(int level, String text) ->
                        out.append("#".repeat(level + 1)).append(' ').append(text).append('\n');
                case Paragraph(String text) -> out.append(text).append('\n');
                case Verbatim(List<String> lines) ->
                        lines.forEach(text ->
                                out.append(text.isEmpty() ? "" : "    " + text).append('\n'));
                case Terms(List<Term> terms) -> table(terms, out);
            }
        }
        return out.toString();
    }

    private static void table(List<Term> terms, StringBuilder out) {
        boolean kinds = terms.stream().anyMatch(term -> !term.kind().isEmpty());
        out.append(kinds ? "| | | |\n|---|---|---|\n" : "| | |\n|---|---|\n");
        for (Term term : terms) {
            out.append("| `").append(cell(term.name())).append("` | ");
            if (kinds) {
                out.append(cell(term.kind())).append(" | ");
            }
            out.append(cell(term.text())).append(" |\n");
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace('\n', ' ');
    }
}
