package kiosque.cli.manual;

import java.util.List;

/// What a page of the manual is made of.
public sealed interface ManualBlock {

    /// @param level 1 for a section, 2 for what stands within one
    record Heading(int level, String text) implements ManualBlock {}

    record Paragraph(String text) implements ManualBlock {}

    /// To be shown as it stands.
    record Verbatim(List<String> lines) implements ManualBlock {

        public Verbatim {
            lines = List.copyOf(lines);
        }
    }

    /// Terms, each with its explanation.
    record Terms(List<Term> terms) implements ManualBlock {

        public Terms {
            terms = List.copyOf(terms);
        }
    }

    /// @param kind what may stand there; empty where the term says it
    record Term(String name, String kind, String text) {}
}
