package kiosque.store.source;

import kiosque.feed.HostLease;
import kiosque.feed.Report;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lets only those reports through whose lease is still the host's latest, and holds the hosts' rows until the commit. (On a
/// Galera cluster the lock does not reach other nodes; there [StateWriter]'s write to the same row makes the commit collide.)
public final class Fence {

    public static List<Report> admitted(Connection connection, List<? extends Report> reports)
            throws SQLException {
        List<String> hosts =
                reports.stream().map(report -> report.lease().host()).distinct().sorted().toList();
        Map<String, Long> epochs = new HashMap<>();
        Sql.among(
                connection,
                "SELECT name, epoch FROM host FORCE INDEX (host_name) WHERE name IN (%s)"
                        + " ORDER BY name FOR UPDATE",
                hosts,
                Parameters::texts,
                row -> epochs.put(row.text("name"), row.number("epoch")));
        return reports.stream()
                .filter(report -> isLatest(report.lease(), epochs))
                .<Report>map(report -> report)
                .toList();
    }

    private static boolean isLatest(HostLease lease, Map<String, Long> epochs) {
        Long epoch = epochs.get(lease.host());
        return epoch != null && epoch == lease.epoch();
    }
}
