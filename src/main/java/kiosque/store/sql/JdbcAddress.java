package kiosque.store.sql;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where the database answers, for whoever must open connections of its own (Quartz's clustered job store).
///
/// @param url with every option of ours
public record JdbcAddress(String url, String user, String password) {

    /// What we insist on, whatever the configured URL says: a server may ask a client for any file of ours (`LOAD DATA
    /// LOCAL`), one statement stays one, and nobody waits for ever for a server that hangs.
    private static final String LINES = "socketFactory=" + Lines.class.getName();

    private static final List<String> OPTIONS =
            List.of(
                    "allowLocalInfile=false",
                    "allowMultiQueries=false",
                    "connectTimeout=5000",
                    "socketTimeout=30000",
                    LINES,
                    "tcpKeepAlive=true",
                    "useServerPrepStmts=true",
                    "cachePrepStmts=true",
                    "prepStmtCacheSize=250",
                    "useBulkStmts=true",
                    "useBulkStmtsForInserts=true",
                    "transactionIsolation=READ-COMMITTED");

    /// A list of a thousand values stays a list: as the subquery that MariaDB makes of it the table may be read whole.
    private static final String SESSION =
            "sessionVariables=in_predicate_conversion_threshold=0,time_zone='+00:00',sql_mode='STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'";

    /// @param url as configured: options of its own stay unless we insist on another value, and its session variables
    /// join ours (`wsrep_sync_wait=1` on a Galera cluster)
    public static JdbcAddress of(String url, String user, String password) {
        int mark = url.indexOf('?');
        String base = mark < 0 ? url : url.substring(0, mark);
        List<String> theirs =
                mark < 0 ? List.of() : List.of(url.substring(mark + 1).split("&", -1));
        String session =
                theirs.stream()
                        .filter(option -> name(option).equals("sessionVariables"))
                        .map(option -> "," + option.substring(option.indexOf('=') + 1))
                        .collect(Collectors.joining("", SESSION, ""));
        String options =
                Stream.of(
                                theirs.stream().filter(JdbcAddress::isTheirs),
                                OPTIONS.stream(),
                                Stream.of(session))
                        .flatMap(all -> all)
                        .collect(Collectors.joining("&"));
        return new JdbcAddress(base + "?" + options, user, password);
    }

    /// The same for somebody who does not wait longer than that, and whose connection is nobody else's business.
    public JdbcAddress impatient(Duration patience) {
        String soon = String.valueOf(patience.toMillis());
        return new JdbcAddress(
                url.replace("connectTimeout=5000", "connectTimeout=" + soon)
                        .replace("socketTimeout=30000", "socketTimeout=" + soon)
                        .replace("&" + LINES, ""),
                user,
                password);
    }

    private static boolean isTheirs(String option) {
        return !option.isEmpty()
                && !name(option).equals("sessionVariables")
                && OPTIONS.stream().noneMatch(ours -> name(ours).equalsIgnoreCase(name(option)));
    }

    private static String name(String option) {
        return option.split("=", -1)[0];
    }

    @Override
    public String toString() {
        return url.substring(0, url.indexOf('?'));
    }
}
