package kiosque.filter;

import kiosque.feed.Entry;
import kiosque.filter.Expressions.Expression;
import kiosque.filter.Expressions.Outcome;
import kiosque.text.Folded;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps and drops entries. Immutable and safe for use by many threads.
public final class EntryFilter {

    public static final EntryFilter EVERYTHING = new EntryFilter(List.of());

    private final List<Check> checks;

    /// One way to be dropped.
    private interface Check {
        /// What to tell of the drop, or empty.
        Optional<String> droppedBy(Facts facts);
    }

    private EntryFilter(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /// Compiles the rules, once for all entries.
    ///
    /// @throws InvalidExpression for the first expression that CEL's type checker refuses
    public static EntryFilter of(FilterSettings settings) {
        List<Check> checks = new ArrayList<>();
        // The cheap ones first: whichever drops an entry, it is dropped.
        settings.rules().forEach(rule -> addAge(rule, checks));
        settings.rules().forEach(rule -> addExpressions(rule, checks));
        settings.rules().forEach(rule -> addWords(rule, checks));
        return checks.isEmpty() ? EVERYTHING : new EntryFilter(checks);
    }

    /// The rule that drops the entry, in words for `explain`, or empty for one that is wanted.
    ///
    /// @param source the configured name
    /// @param tags of the source
    public Optional<String> droppedBy(
            Entry entry, String source, List<String> tags, Instant effectiveAt, Instant now) {
        if (checks.isEmpty()) {
            return Optional.empty();
        }
        var facts = new Facts(entry, source, tags, effectiveAt, now);
        for (Check check : checks) {
            Optional<String> dropped = check.droppedBy(facts);
            if (dropped.isPresent()) {
                return dropped;
            }
        }
        return Optional.empty();
    }

    private static void addAge(FilterSettings.Rule rule, List<Check> checks) {
        rule.maxAge()
                .ifPresent(most -> {
                    Optional<String> why =
                            Optional.of(rule.origin() + ": max-age " + inWords(most));
                    checks.add(facts -> facts.age().compareTo(most) > 0 ? why : Optional.empty());
                });
    }

    private static void addExpressions(FilterSettings.Rule rule, List<Check> checks) {
        rule.keep()
                .ifPresent(source -> {
                    Optional<String> why = Optional.of(rule.origin() + ": keep " + source.strip());
                    Expression wanted = Expressions.compile(source);
                    // An expression that has no answer loses nobody's entry.
                    checks.add(facts -> wanted.ask(facts) == Outcome.NO ? why : Optional.empty());
                });
        rule.drop()
                .ifPresent(source -> {
                    Optional<String> why = Optional.of(rule.origin() + ": drop " + source.strip());
                    Expression unwanted = Expressions.compile(source);
                    checks.add(
                            facts -> unwanted.ask(facts) == Outcome.YES ? why : Optional.empty());
                });
    }

    private static void addWords(FilterSettings.Rule rule, List<Check> checks) {
        for (String words : rule.dropWords()) {
            String folded = Folded.spaced(words);
            if (!folded.isBlank()) {
                Optional<String> why = Optional.of(rule.origin() + ": drop-words " + words);
                checks.add(facts -> facts.folded().contains(folded) ? why : Optional.empty());
            }
        }
    }

    /// As it is written in the configuration: `30d`, `36h`, `90m`.
    private static String inWords(Duration duration) {
        if (duration.toSeconds() % 86_400 == 0) {
            return duration.toDays() + "d";
        }
        return duration.toSeconds() % 3_600 == 0
                ? duration.toHours() + "h"
                : duration.toSeconds() % 60 == 0
                        ? duration.toMinutes() + "m"
                        : duration.toSeconds() + "s";
    }
}
