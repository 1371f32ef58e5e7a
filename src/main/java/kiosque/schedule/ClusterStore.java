package kiosque.schedule;

import kiosque.store.sql.JdbcAddress;

/// Where the jobs of the whole cluster are kept: the database that all nodes share.
///
/// @param url a JDBC URL
public record ClusterStore(String url, String user, String password) {

    public static ClusterStore of(JdbcAddress address) {
        return new ClusterStore(address.url(), address.user(), address.password());
    }

    @Override
    public String toString() {
        return url;
    }
}
