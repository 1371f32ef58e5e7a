package kiosque.store.sql;

import kiosque.feed.Sha256;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/// The current row of a result, in our words.
public final class Row {

    private final ResultSet result;

    public Row(ResultSet result) {
        this.result = result;
    }

    public long number(String column) throws SQLException {
        return result.getLong(column);
    }

    public int count(String column) throws SQLException {
        return result.getInt(column);
    }

    public boolean is(String column) throws SQLException {
        return result.getBoolean(column);
    }

    public Optional<Long> optionalNumber(String column) throws SQLException {
        long value = result.getLong(column);
        return result.wasNull() ? Optional.empty() : Optional.of(value);
    }

    public String text(String column) throws SQLException {
        return result.getString(column);
    }

    public Optional<String> optionalText(String column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    public Optional<URI> optionalUrl(String column) throws SQLException {
        return optionalText(column).map(URI::create);
    }

    public byte[] bytes(String column) throws SQLException {
        return result.getBytes(column);
    }

    public Optional<byte[]> optionalBytes(String column) throws SQLException {
        return Optional.ofNullable(result.getBytes(column));
    }

    public Sha256 digest(String column) throws SQLException {
        return new Sha256(bytes(column));
    }

    public Optional<Sha256> optionalDigest(String column) throws SQLException {
        return optionalBytes(column).map(Sha256::new);
    }

    public Instant instant(String column) throws SQLException {
        return Times.fromColumn(result.getObject(column, LocalDateTime.class));
    }

    public Optional<Instant> optionalInstant(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, LocalDateTime.class))
                .map(Times::fromColumn);
    }

    public Optional<Duration> optionalDuration(String column) throws SQLException {
        return optionalNumber(column).map(Duration::ofMillis);
    }
}
