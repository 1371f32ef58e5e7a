package kiosque.store.sql;

import kiosque.feed.Sha256;
import kiosque.text.Beginning;

import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Sets the parameters of a statement from left to right, in our words.
public final class Parameters {

    private final PreparedStatement statement;
    private int last;

    public Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    public Parameters number(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    public Parameters number(Optional<? extends Number> value) throws SQLException {
        if (value.isPresent()) {
            return number(value.get().longValue());
        }
        return nothing(Types.BIGINT);
    }

    public Parameters numbers(Iterable<Long> values) throws SQLException {
        for (long value : values) {
            number(value);
        }
        return this;
    }

    public Parameters text(String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    public Parameters text(Optional<String> value) throws SQLException {
        return value.isPresent() ? text(value.get()) : nothing(Types.VARCHAR);
    }

    public Parameters texts(Iterable<String> values) throws SQLException {
        for (String value : values) {
            text(value);
        }
        return this;
    }

    /// A text cut to what its column holds, never within a surrogate pair.
    public Parameters text(String value, int longest) throws SQLException {
        return text(Beginning.ofCharacters(value, longest));
    }

    public Parameters url(Optional<URI> value) throws SQLException {
        return text(value.map(URI::toString));
    }

    public Parameters bytes(byte[] value) throws SQLException {
        statement.setBytes(++last, value);
        return this;
    }

    public Parameters bytes(Optional<byte[]> value) throws SQLException {
        return value.isPresent() ? bytes(value.get()) : nothing(Types.VARBINARY);
    }

    public Parameters digest(Sha256 value) throws SQLException {
        return bytes(value.bytes());
    }

    public Parameters digest(Optional<Sha256> value) throws SQLException {
        return bytes(value.map(Sha256::bytes));
    }

    public Parameters digests(Iterable<Sha256> values) throws SQLException {
        for (Sha256 value : values) {
            digest(value);
        }
        return this;
    }

    public Parameters at(Instant value) throws SQLException {
        statement.setObject(++last, Times.toColumn(value));
        return this;
    }

    public Parameters at(Optional<Instant> value) throws SQLException {
        return value.isPresent() ? at(value.get()) : nothing(Types.TIMESTAMP);
    }

    public Parameters lasting(Optional<Duration> value) throws SQLException {
        return number(value.map(Duration::toMillis));
    }

    /// Ends a row of a batch.
    public void row() throws SQLException {
        statement.addBatch();
        last = 0;
    }

    private Parameters nothing(int type) throws SQLException {
        statement.setNull(++last, type);
        return this;
    }
}
