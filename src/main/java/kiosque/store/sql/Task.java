package kiosque.store.sql;

import java.sql.Connection;
import java.sql.SQLException;

/// Something to do with a connection, within a transaction that somebody else ends.
@FunctionalInterface
public interface Task<T> {
    T on(Connection connection) throws SQLException;
}
