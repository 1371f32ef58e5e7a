package kiosque.fetch.wire;

import org.apache.hc.core5.http.Header;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What one request was answered with, redirects not followed and content coding not undone.
///
/// @param body as far as it was wanted: of a refusal no more than its beginning
/// @param cut why it ends before it is complete, if it does
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WireAnswer(int status, Header[] headers, Chunks body, Optional<BrokenBody> cut) {

    /// The first field of that name, blanks around it removed, if it says anything at all.
    public Optional<String> field(String name) {
        return fields(name).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /// All fields of that name, in order, as sent.
    public List<String> fields(String name) {
        return Arrays.stream(headers)
                .filter(header -> header.getName().equalsIgnoreCase(name))
                .map(Header::getValue)
                .map(value -> value == null ? "" : value)
                .toList();
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
