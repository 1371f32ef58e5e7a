package kiosque.store.commit;

import kiosque.store.Database;
import kiosque.store.sql.Sql;

/// Numbers for new entries, taken from the database a thousand at a time: gaps are of no matter, waiting is.
final class NumberRange {

    private static final int SIZE = 1000;

    private final Database database;
    private long next;
    private long end;

    NumberRange(Database database) {
        this.database = database;
    }

    /// The first of `count` numbers in a row that nobody else gets.
    synchronized long take(int count) {
        if (end - next < count) {
            reserve(Math.max(SIZE, count));
        }
        long first = next;
        next += count;
        return first;
    }

    private void reserve(int count) {
        end =
                database.transactions()
                        .write(connection -> {
                            Sql.update(
                                    connection,
                                    "UPDATE number_range SET next = LAST_INSERT_ID(next + ?) WHERE"
                                            + " name = 'entry'",
                                    values -> values.number(count));
                            return Sql.list(
                                            connection,
                                            "SELECT LAST_INSERT_ID() AS taken",
                                            Sql.NOTHING,
                                            row -> row.number("taken"))
                                    .getFirst();
                        });
        next = end - count;
    }
}
