package kiosque.cli.sheet;

import kiosque.feed.NodeFigures;
import kiosque.feed.Notice;
import kiosque.feed.SourceStatus;

import java.time.Duration;
import java.util.List;

/// How the whole service is, as far as its database knows.
///
/// @param nodes what each has said of itself within the last minutes
/// @param open what somebody should look after, the latest first
/// @param bytes how large the database is
/// @param answered how long it took to say all this but for the sources, once it was connected to
public record Standing(
        List<SourceStatus> sources,
        List<NodeFigures> nodes,
        List<Notice> open,
        String database,
        long bytes,
        Duration answered) {

    public Standing {
        sources = List.copyOf(sources);
        nodes = List.copyOf(nodes);
        open = List.copyOf(open);
    }
}
