package kiosque.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Statements with their parameters and their rows, without ceremony.
public final class Sql {

    /// Sets the parameters.
    @FunctionalInterface
    public interface Binder {
        void bind(Parameters parameters) throws SQLException;
    }

    /// Adds one element's row of parameters to a batch.
    @FunctionalInterface
    public interface RowBinder<T> {
        void bind(Parameters parameters, T element) throws SQLException;
    }

    /// Reads one row.
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /// MariaDB takes 65,535 parameters; from some thousands on another round trip costs nothing.
    private static final int AT_ONCE = 4096;

    private static final int ROWS = 128;

    public static final Binder NOTHING = parameters -> {};

    public static <T> List<T> list(
            Connection connection, String sql, Binder binder, Reader<T> reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(new Parameters(statement));
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                var row = new Row(result);
                while (result.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        }
    }

    /// The first row, for which the statement says the order where there can be several.
    public static <T> Optional<T> first(
            Connection connection, String sql, Binder binder, Reader<T> reader)
            throws SQLException {
        return list(connection, sql, binder, reader).stream().findFirst();
    }

    /// For any number of values: looked for in portions of what one statement may carry.
    ///
    /// @param sql with one `%s` where the values go
    public static <T, R> List<R> among(
            Connection connection,
            String sql,
            Collection<T> values,
            RowBinder<List<T>> binder,
            Reader<R> reader)
            throws SQLException {
        List<T> all = List.copyOf(values);
        List<R> rows = new ArrayList<>();
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            List<T> some = all.subList(start, Math.min(all.size(), start + AT_ONCE));
            rows.addAll(
                    list(
                            connection,
                            in(sql, some),
                            parameters -> binder.bind(parameters, padded(some)),
                            reader));
        }
        return rows;
    }

    /// Executes a statement; answers how many rows it found.
    public static int update(Connection connection, String sql, Binder binder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(new Parameters(statement));
            return statement.executeUpdate();
        }
    }

    /// One statement for many rows, in one message to the server.
    public static <T> void bulk(
            Connection connection, String sql, Collection<T> elements, RowBinder<T> binder)
            throws SQLException {
        if (elements.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            var parameters = new Parameters(statement);
            for (T element : elements) {
                binder.bind(parameters, element);
                parameters.row();
            }
            statement.executeBatch();
        }
    }

    /// Inserts small rows, many with one statement: a third of what a bulk statement costs the server. For rows with texts
    /// of any length there is [#bulk], which minds how much one message may hold.
    ///
    /// @param sql with one `%s` where the rows go
    /// @param row one row with its question marks, in parentheses
    public static <T> void insert(
            Connection connection, String sql, String row, List<T> elements, RowBinder<T> binder)
            throws SQLException {
        for (int start = 0; start < elements.size(); ) {
            int size = Integer.highestOneBit(Math.min(ROWS, elements.size() - start));
            List<T> some = elements.subList(start, start + size);
            update(
                    connection,
                    sql.formatted(row + ("," + row).repeat(size - 1)),
                    parameters -> {
                        for (T element : some) {
                            binder.bind(parameters, element);
                        }
                    });
            start += size;
        }
    }

    /// `sql` with its `%s` replaced by as many question marks as there are values. The number is rounded up to a power of
    /// two so that few different statements have to be prepared: pass the values through [#padded].
    public static String in(String sql, Collection<?> values) {
        return sql.formatted("?" + ",?".repeat(roundedUp(values.size()) - 1));
    }

    /// The values, the last one repeated until there are as many as [#in] has made room for.
    public static <T> List<T> padded(Collection<T> values) {
        List<T> padded = new ArrayList<>(values);
        int wanted = roundedUp(values.size());
        while (padded.size() < wanted) {
            padded.add(padded.getLast());
        }
        return padded;
    }

    private static int roundedUp(int size) {
        if (size == 0) {
            throw new IllegalArgumentException("nothing to look for");
        }
        return size == 1 ? 1 : Integer.highestOneBit(size - 1) << 1;
    }
}
