package kiosque.normalise.cut;

import module java.base;

import kiosque.normalise.words.UserPattern;
import kiosque.text.PackedText;

/// How to know a piece of text that is no part of an entry. `boilerplate.txt`, beside this class, has the rules that everybody gets.
public sealed interface BoilerplateRule {

    /// What `explain` shows and what a source writes to keep it.
    String name();

    /// A whole passage.
    record OfPassage(String name, Pattern pattern) implements BoilerplateRule {}

    /// A whole passage, as a user describes it.
    record Custom(String name, com.google.re2j.Pattern pattern) implements BoilerplateRule {}

    /// A label and the link that follows it.
    record OfLink(String name, Pattern label) implements BoilerplateRule {}

    /// A link that closes a passage.
    record OfTail(String name, Predicate<String> test) implements BoilerplateRule {}

    /// An element of one of these classes.
    record OfClass(String name, Set<String> classes) implements BoilerplateRule {

        public OfClass {
            classes = Set.copyOf(classes);
        }
    }

    /// The rules that ship.
    List<BoilerplateRule> DEFAULTS =
            PackedText.lines(BoilerplateRule.class, "boilerplate.txt")
                    .map(BoilerplateRule::parse)
                    .toList();

    /// A user's own rule for whole passages.
    ///
    /// @throws IllegalArgumentException if it is not a regular expression of RE2
    static Custom custom(String pattern) {
        return new Custom("boilerplate " + pattern, UserPattern.compile(pattern));
    }

    private static BoilerplateRule parse(String line) {
        String[] parts = line.split(" *\\| +", 3);
        return switch (parts[1]) {
            case "passage" -> new OfPassage(parts[0], compiled(parts[2]));
            case "linked" -> new OfLink(parts[0], compiled(parts[2]));
            case "tail" -> new OfTail(parts[0], compiled(parts[2]).asMatchPredicate());
            case "class" -> new OfClass(parts[0], Set.of(parts[2].split(" ")));
            default -> throw new IllegalStateException("boilerplate.txt: " + line);
        };
    }

    private static Pattern compiled(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
