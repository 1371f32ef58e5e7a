package kiosque.store.row;

import kiosque.store.Database;

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
                            SettingRows.propose(
                                    connection, setting, HexFormat.of().formatHex(fresh));
                            return SettingRows.find(connection, setting).orElseThrow();
                        });
        return HexFormat.of().parseHex(stored);
    }
}
