package kiosque.picture;

import kiosque.feed.Validators;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// A picture as it is kept: its bytes, and what is needed to ask whether it has changed.
///
/// @param url that it was asked for under
/// @param freshUntil when it is asked for again
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record KeptPicture(
        String url, Validators validators, Instant fetchedAt, Instant freshUntil, byte[] bytes) {

    private static final int FORM = 1;

    /// The same, found unchanged.
    KeptPicture confirmed(Validators newer, Instant until) {
        return new KeptPicture(url, newer, fetchedAt, until, bytes);
    }

    byte[] written() throws IOException {
        var out = new ByteArrayOutputStream(bytes.length + 1024);
        try (var data = new DataOutputStream(out)) {
            data.writeInt(FORM);
            data.writeUTF(url);
            data.writeUTF(validators.entityTag().orElse(""));
            data.writeUTF(validators.lastModified().orElse(""));
            data.writeUTF(validators.issuedBy().map(URI::toString).orElse(""));
            data.writeLong(fetchedAt.toEpochMilli());
            data.writeLong(freshUntil.toEpochMilli());
            data.write(bytes);
        }
        return out.toByteArray();
    }

    /// @throws IOException of what is none
    static KeptPicture read(byte[] written) throws IOException {
        try (var data = new DataInputStream(new ByteArrayInputStream(written))) {
            if (data.readInt() != FORM) {
                throw new IOException("of another form");
            }
            String url = data.readUTF();
            var validators =
                    new Validators(
                            text(data.readUTF()),
                            text(data.readUTF()),
                            text(data.readUTF()).map(URI::create));
            return new KeptPicture(
                    url,
                    validators,
                    Instant.ofEpochMilli(data.readLong()),
                    Instant.ofEpochMilli(data.readLong()),
                    data.readAllBytes());
        }
    }

    private static Optional<String> text(String kept) {
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
    }
}
