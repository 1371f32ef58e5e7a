package kiosque.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How one node was at one moment, and what it did since it last said so.
///
/// @param node its name, drawn at its start
/// @param over how long the counts are of
public record NodeFigures(
        String node,
        Instant at,
        Duration over,
        Identity identity,
        Work work,
        Room room,
        Rule rule) {

    /// A node reports every minute; one that has not for so long is no more.
    public static final Duration RECENT = Duration.ofMinutes(3);

    /// Of each node what it has said last.
    ///
    /// @param said the earliest first
    public static List<NodeFigures> latest(List<NodeFigures> said) {
        Map<String, NodeFigures> latest = new LinkedHashMap<>();
        said.forEach(one -> latest.put(one.node(), one));
        return List.copyOf(latest.values());
    }

    /// Which process it is.
    ///
    /// @param process its number and its machine's name
    public record Identity(String version, String process, Instant startedAt) {}

    /// What it did, and what waits.
    ///
    /// @param failed of the polls
    /// @param hosts being asked just now
    /// @param queue reports that wait to be committed
    /// @param lag by how much the most overdue source is late
    public record Work(
            long polls,
            long failed,
            long arrivals,
            Pace commits,
            Pace renders,
            long answers,
            int hosts,
            int queue,
            Duration lag) {}

    /// How often something was done, and how long that took in all.
    public record Pace(long count, Duration took) {

        /// Empty if it was not done at all.
        public Optional<Duration> each() {
            return count == 0 ? Optional.empty() : Optional.of(took.dividedBy(count));
        }

        /// What has come to it since.
        public Pace since(Pace earlier) {
            return new Pace(count - earlier.count, took.minus(earlier.took));
        }
    }

    /// What it has room for, in bytes.
    ///
    /// @param free on the disk of its data
    /// @param database all of it; the same on every node
    /// @param connections to the database that are at work, and callers that wait for one
    public record Room(
            long heap, long heapLimit, long free, long database, int connections, int waiting) {}

    /// The configuration that it goes by.
    ///
    /// @param refused why a later one was not taken over, in a sentence
    /// @param held why it does not poll, in a sentence
    public record Rule(
            int sources,
            int feeds,
            Instant since,
            Optional<String> refused,
            Optional<String> held) {}

    /// So many in a minute.
    public double perMinute(long count) {
        return over.isPositive() ? count * 60_000.0 / over.toMillis() : 0;
    }
}
