package kiosque.store;

import kiosque.store.sql.Sql;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Random keys that every node has alike and keeps over restarts, each made when it is first asked for.
public final class SharedKeys {
    private static final int BYTES = 32;

    private final Database database;

    public SharedKeys(Database database) {
        this.database = database;
    }

    public byte[] key(String name) {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        String setting = "key " + name;
        String stored =
                database.transactions()
                        .write(connection -> {
                            Sql.update(
                                    connection,
                                    "INSERT INTO setting (name, value) VALUES (?, ?) ON DUPLICATE"
                                            + " KEY UPDATE value = value",
                                    values ->
                                            values.text(setting)
                                                    .text(HexFormat.of().formatHex(fresh)));
                            return Sql.list(
                                            connection,
                                            "SELECT value FROM setting WHERE name = ?",
                                            values -> values.text(setting),
                                            row -> row.text("value"))
                                    .getFirst();
                        });
        return HexFormat.of().parseHex(stored);
    }
}
