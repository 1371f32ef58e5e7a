package kiosque.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

class TransactionsTest {

    private static final Connection CONNECTION =
            (Connection)
                    Proxy.newProxyInstance(
                            TransactionsTest.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (_, _, _) -> null);

    private static final DataSource CONNECTIONS =
            (DataSource)
                    Proxy.newProxyInstance(
                            TransactionsTest.class.getClassLoader(),
                            new Class<?>[] {DataSource.class},
                            (_, _, _) -> CONNECTION);

    private final Transactions transactions = new Transactions(CONNECTIONS, Optional::empty);
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void aDriverThatStumblesIsAConnectionThatBroke() {
        var stumbled = new NullPointerException("no reader");
        stumbled.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement("org.mariadb.jdbc.client.Any", "close", null, 1)
                });

        int found =
                transactions.query(_ -> {
                    if (tries.incrementAndGet() == 1) {
                        throw stumbled;
                    }
                    return 7;
                });

        assertThat(found).isEqualTo(7);
        assertThat(tries).hasValue(2);
    }

    @Test
    void aMistakeOfOursIsTriedOnceAndTold() {
        assertThatThrownBy(() ->
                        transactions.query(_ -> {
                            tries.incrementAndGet();
                            throw new NullPointerException("ours");
                        }))
                .isInstanceOf(NullPointerException.class);
        assertThat(tries).hasValue(1);
    }
}
