package kiosque.store.sql;

import kiosque.store.sql.StoreException.Trouble;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/// Says in one line what a database has against us, and what to do about it.
public final class Refusals {

    /// @param error whose cause, somewhere, is what the server or the network said
    public static StoreException of(JdbcAddress address, Throwable error) {
        return new StoreException(
                isDenied(root(error)) ? Trouble.DENIED : Trouble.UNAVAILABLE,
                "the database at %s %s".formatted(address, words(address, root(error))),
                error);
    }

    /// Whether an error is about rights.
    public static boolean isDenied(Throwable error) {
        return error instanceof SQLException sql
                && switch (sql.getErrorCode()) {
                    case 1044, 1045, 1142, 1143, 1227, 1370, 1698 -> true;
                    default -> false;
                };
    }

    public static Throwable root(Throwable error) {
        Throwable cause = error.getCause();
        return cause == null || cause == error ? error : root(cause);
    }

    private static String words(JdbcAddress address, Throwable root) {
        if (root instanceof UnknownHostException unknown) {
            return "cannot be found, as no host is called %s: correct database.url, or wait for the network"
                    .formatted(unknown.getMessage());
        }
        if (!(root instanceof SQLException error)) {
            return "does not answer (%s): start it, or correct database.url"
                    .formatted(root.getMessage());
        }
        return switch (error.getErrorCode()) {
            case 1045, 1698 ->
                    "refuses the user “%s”: correct database.user and database.password"
                            .formatted(address.user());
            case 1044, 1142, 1143, 1227, 1370 ->
                    "denies the user “%1$s” what Kiosque needs (%2$s): GRANT ALL ON %3$s.* TO '%1$s'@'%%'"
                            .formatted(address.user(), said(error), name(address));
            case 1049 ->
                    "has no database of that name: CREATE DATABASE %s CHARACTER SET utf8mb4"
                            .formatted(name(address));
            default ->
                    Transience.isOfTheConnection(error)
                            ? "does not answer (%s): start it, or correct database.url"
                                    .formatted(said(error))
                            : "cannot be used: " + said(error);
        };
    }

    /// The first line, without the driver's count of its connections, or the pool's.
    private static String said(SQLException error) {
        if (error instanceof SQLTransientConnectionException) {
            return "no connection comes about";
        }
        String message = String.valueOf(error.getMessage()).strip();
        return message.lines().findFirst().orElse(message).replaceFirst("^\\(conn=\\d+\\) ", "");
    }

    private static String name(JdbcAddress address) {
        String path = address.toString();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
