package kiosque.schedule;

/// Where the jobs of the whole cluster are kept: the database that all nodes share.
///
/// @param url a JDBC URL
public record ClusterStore(String url, String user, String password) {

    @Override
    public String toString() {
        return url;
    }
}
