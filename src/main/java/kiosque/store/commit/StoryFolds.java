package kiosque.store.commit;

import kiosque.store.row.Assigned;
import kiosque.store.row.FeedRows;
import kiosque.store.row.Newcomer;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Stories that turned out to be one: they began within minutes of each other, and then came an entry that tells both.
final class StoryFolds {

    /// @param entry that tells both
    /// @param why as in [kiosque.feed.StoryDecision.Tie]
    private record Fold(long later, long earlier, long entry, String why) {
        String words() {
            return "told by entry " + entry + " as well, as " + why;
        }
    }

    private final Map<Long, Fold> byLater = new HashMap<>();

    void add(long later, long earlier, long entry, String why) {
        byLater.put(later, new Fold(later, earlier, entry, why));
    }

    /// What became of newcomers of this batch, now that some of their stories are parts of others.
    List<Assigned> applied(List<Newcomer> newcomers, List<Assigned> assigned) {
        if (byLater.isEmpty()) {
            return assigned;
        }
        List<Assigned> applied = new ArrayList<>();
        for (int at = 0; at < assigned.size(); at++) {
            Assigned one = assigned.get(at);
            Optional<String> why =
                    one.isCentre(newcomers.get(at).number())
                            ? Optional.ofNullable(byLater.get(one.story())).map(Fold::words)
                            : one.why();
            applied.add(new Assigned(whole(one.story()), why, one.relations(), one.keys()));
        }
        return applied;
    }

    /// Moves the stories that are stored, in every merged feed that shows them. Their places stay: the first of them shows the whole story from
    /// now on. Whoever adds an entry to one of them in another merged feed has either done so or will find it moved.
    void write(Connection connection, FeedRows feeds) throws SQLException {
        if (byLater.isEmpty()) {
            return;
        }
        List<Fold> folds = List.copyOf(byLater.values());
        List<Long> showing =
                Sql.among(
                        connection,
                        """
                        SELECT DISTINCT m.feed FROM story_entry t JOIN merged_feed_entry m ON m.entry = t.entry
                        WHERE t.story IN (%s)
                        """,
                        folds.stream().map(Fold::later).toList(),
                        Parameters::numbers,
                        row -> row.number("feed"));
        feeds.lockAlso(connection, showing);
        Sql.bulk(
                connection,
                "UPDATE story_entry SET story = ?, why = COALESCE(why, ?) WHERE story = ?",
                folds,
                (row, fold) ->
                        row.number(whole(fold.later())).text(fold.words()).number(fold.later()));
        Sql.bulk(
                connection,
                "UPDATE merged_feed_entry SET story = ? WHERE story = ?",
                folds,
                (row, fold) -> row.number(whole(fold.later())).number(fold.later()));
        showing.forEach(feeds::changed);
    }

    private long whole(long story) {
        long whole = story;
        for (Fold fold = byLater.get(whole); fold != null; fold = byLater.get(whole)) {
            whole = fold.earlier();
        }
        return whole;
    }
}
