package kiosque.store.rule;

import kiosque.feed.Arrival;
import kiosque.text.Beginning;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A stored entry and where it stands: what rules are held against.
///
/// @param droppedBy the rule that keeps it out of every merged feed, if one does
/// @param waiting whether it takes its places only when its article's page has come
/// @param places by the slugs of the configured merged feeds that it is in
public record JudgedEntry(
        long number,
        long story,
        long source,
        StoredEntry stored,
        Optional<String> droppedBy,
        boolean waiting,
        Map<String, Standing> places) {

    /// How an entry is in a merged feed.
    public enum Standing {
        SHOWN,
        /// The rules have taken it away.
        KEPT_OUT,
        /// The merged feed takes its source no more.
        OF_A_SOURCE_TAKEN_OUT
    }

    /// What differs between what is stored and what the rules say.
    ///
    /// @param droppedBy what stands in the way of every merged feed from now on; meant only where `changesDrop`
    /// @param wanted slugs of all merged feeds that want it
    public record Difference(
            JudgedEntry of,
            boolean changesDrop,
            Optional<String> droppedBy,
            Set<String> wanted,
            Set<String> away,
            Set<String> back,
            Set<String> added) {

        public boolean isNone() {
            return !changesWhatIsThere() && added.isEmpty() && !of.waiting();
        }

        boolean changesWhatIsThere() {
            return changesDrop || !away.isEmpty() || !back.isEmpty();
        }
    }

    public JudgedEntry {
        places = Map.copyOf(places);
    }

    JudgedEntry at(Map<String, Standing> places) {
        return new JudgedEntry(number, story, source, stored, droppedBy, waiting, places);
    }

    /// The same where merged feeds have other slugs.
    JudgedEntry under(Map<String, String> slugs) {
        return slugs.isEmpty()
                ? this
                : at(
                        places.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                place ->
                                                        slugs.getOrDefault(
                                                                place.getKey(), place.getKey()),
                                                Map.Entry::getValue)));
    }

    /// Stored quietly when its source was new: no rule has done that, and none undoes it.
    private boolean isQuiet() {
        return Arrival.isBacklog(droppedBy);
    }

    /// The one computation behind a reload and its rehearsal.
    public Difference against(RuleVerdict verdict) {
        if (isQuiet()) {
            return new Difference(this, false, droppedBy, Set.of(), Set.of(), Set.of(), Set.of());
        }
        Set<String> wanted = verdict.wantedBy();
        boolean changes =
                !droppedBy.equals(
                        verdict.droppedBy().map(rule -> Beginning.ofCharacters(rule, 500)));
        return new Difference(
                this,
                changes,
                verdict.droppedBy(),
                wanted,
                in(Standing.SHOWN).stream()
                        .filter(slug -> !wanted.contains(slug))
                        .collect(Collectors.toSet()),
                places.keySet().stream()
                        .filter(slug -> places.get(slug) != Standing.SHOWN && wanted.contains(slug))
                        .collect(Collectors.toSet()),
                waiting
                        ? Set.of()
                        : wanted.stream()
                                .filter(slug -> !places.containsKey(slug))
                                .collect(Collectors.toSet()));
    }

    private Set<String> in(Standing standing) {
        return places.entrySet().stream()
                .filter(one -> one.getValue() == standing)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
