package kiosque.store;

import kiosque.feed.Sha256;

import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Sets the parameters of a statement from left to right, in our words.
final class Parameters {

    private final PreparedStatement statement;
    private int last;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    Parameters number(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    Parameters number(Optional<? extends Number> value) throws SQLException {
        if (value.isPresent()) {
            return number(value.get().longValue());
        }
        return nothing(Types.BIGINT);
    }

    Parameters numbers(Iterable<Long> values) throws SQLException {
        for (long value : values) {
            number(value);
        }
        return this;
    }

    Parameters text(String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    Parameters text(Optional<String> value) throws SQLException {
        return value.isPresent() ? text(value.get()) : nothing(Types.VARCHAR);
    }

    Parameters texts(Iterable<String> values) throws SQLException {
        for (String value : values) {
            text(value);
        }
        return this;
    }

    /// A text cut to what its column holds, never within a surrogate pair.
    Parameters text(String value, int longest) throws SQLException {
        return text(Cut.to(value, longest));
    }

    Parameters url(Optional<URI> value) throws SQLException {
        return text(value.map(URI::toString));
    }

    Parameters bytes(byte[] value) throws SQLException {
        statement.setBytes(++last, value);
        return this;
    }

    Parameters bytes(Optional<byte[]> value) throws SQLException {
        return value.isPresent() ? bytes(value.get()) : nothing(Types.VARBINARY);
    }

    Parameters digest(Sha256 value) throws SQLException {
        return bytes(value.bytes());
    }

    Parameters digest(Optional<Sha256> value) throws SQLException {
        return bytes(value.map(Sha256::bytes));
    }

    Parameters digests(Iterable<Sha256> values) throws SQLException {
        for (Sha256 value : values) {
            digest(value);
        }
        return this;
    }

    Parameters at(Instant value) throws SQLException {
        statement.setObject(++last, Times.toColumn(value));
        return this;
    }

    Parameters at(Optional<Instant> value) throws SQLException {
        return value.isPresent() ? at(value.get()) : nothing(Types.TIMESTAMP);
    }

    Parameters lasting(Optional<Duration> value) throws SQLException {
        return number(value.map(Duration::toMillis));
    }

    /// Ends a row of a batch.
    void row() throws SQLException {
        statement.addBatch();
        last = 0;
    }

    private Parameters nothing(int type) throws SQLException {
        statement.setNull(++last, type);
        return this;
    }
}
