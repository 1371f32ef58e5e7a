package kiosque.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where the database answers, for whoever must open connections of its own (Quartz's clustered job store).
///
/// @param url with every option of ours
public record JdbcAddress(String url, String user, String password) {

    /// What we insist on, whatever the configured URL says: a server may ask a client for any file of ours (`LOAD DATA
    /// LOCAL`), one statement stays one, and nobody waits for ever for a server that hangs.
    private static final List<String> OPTIONS =
            List.of(
                    "allowLocalInfile=false",
                    "allowMultiQueries=false",
                    "connectTimeout=5000",
                    "socketTimeout=30000",
                    "tcpKeepAlive=true",
                    "useServerPrepStmts=true",
                    "cachePrepStmts=true",
                    "prepStmtCacheSize=250",
                    "useBulkStmts=true",
                    "useBulkStmtsForInserts=true",
                    "transactionIsolation=READ-COMMITTED",
                    "sessionVariables=time_zone='+00:00',sql_mode='STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'");

    /// @param url as configured: options of its own stay unless we insist on another value
    static JdbcAddress of(String url, String user, String password) {
        int mark = url.indexOf('?');
        String base = mark < 0 ? url : url.substring(0, mark);
        Stream<String> theirs =
                mark < 0 ? Stream.empty() : Stream.of(url.substring(mark + 1).split("&", -1));
        String options =
                Stream.concat(theirs.filter(JdbcAddress::isTheirs), OPTIONS.stream())
                        .collect(Collectors.joining("&"));
        return new JdbcAddress(base + "?" + options, user, password);
    }

    private static boolean isTheirs(String option) {
        return !option.isEmpty()
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
