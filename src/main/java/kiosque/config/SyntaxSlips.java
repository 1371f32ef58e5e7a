package kiosque.config;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Says of a file that is no YAML what its writer slipped on, in words for people who never read the specification.
final class SyntaxSlips {

    private static final Pattern RESERVED =
            Pattern.compile("found character '(.)' that cannot start any token.*");
    private static final Pattern ESCAPE = Pattern.compile("found unknown escape character (.).*");
    private static final Pattern ALIAS = Pattern.compile("found undefined alias (.*)");

    static String of(MarkedYamlEngineException broken, String source) {
        String problem = String.valueOf(broken.getProblem());
        if (problem.contains("TAB")) {
            return "a tab stands where a line is indented; indent with blanks";
        }
        for (Slip slip : SLIPS) {
            var found = slip.pattern().matcher(problem);
            if (found.matches()) {
                return slip.words(found.toMatchResult());
            }
        }
        String context = broken.getContext() == null ? "" : broken.getContext() + ", ";
        return context + problem + hint(broken, problem, source.lines().toList());
    }

    /// @param sentence with what was found in the place of %1$s
    private record Slip(Pattern pattern, String sentence) {

        String words(MatchResult found) {
            return sentence.formatted(found.group(1));
        }
    }

    private static final List<Slip> SLIPS =
            List.of(
                    new Slip(RESERVED, "text that begins with “%1$s” goes in quotes"),
                    new Slip(
                            ESCAPE,
                            "“\\%1$s” is no escape between double quotes; between single ones it"
                                    + " stands for itself"),
                    new Slip(
                            ALIAS,
                            "there is no anchor “&%1$s” before this “*%1$s”; text that begins with"
                                    + " “*” goes in quotes"));

    /// The slips that are made most.
    private static String hint(
            MarkedYamlEngineException broken, String problem, List<String> lines) {
        int at = broken.getProblemMark().map(Mark::getLine).orElse(0);
        int from = broken.getContextMark().map(Mark::getLine).orElse(at);
        String line = line(lines, at);
        if (line.matches(".*[{\\[].*[^\"']\\$\\{.*")) {
            return "; between { } and [ ] write \"${NAME}\" in quotes";
        }
        if (problem.startsWith("mapping values are not allowed")
                && line(lines, at - 1).matches("\\s*(- +)?[\\w-]+:[^\\s/].*")) {
            return "; a blank is missing after the colon in line " + at;
        }
        if (line.matches("[^'\"#{\\[]*: [^'\"{\\[]*: .*")) {
            return "; a value with a colon and a blank in it goes in quotes";
        }
        for (int one = from; one <= at && problem.startsWith("expected ',' or"); one++) {
            if (line(lines, one).matches(".*[{\\[].*[^\\s,{\\[] #.*")) {
                return "; in line %d “ #” begins a comment: text that has one goes in quotes"
                        .formatted(one + 1);
            }
        }
        return problem.startsWith("expected <block end>")
                ? "; this line begins in another column than those that it belongs to"
                : "";
    }

    private static String line(List<String> lines, int at) {
        return at >= 0 && at < lines.size() ? lines.get(at) : "";
    }
}
