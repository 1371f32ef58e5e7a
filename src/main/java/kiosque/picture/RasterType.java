package kiosque.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/// The pictures that are handed on, by their first bytes: what a server calls them does not count. SVG is a document that can hold script, and none of them.
public enum RasterType {
    PNG("image/png", "\u0089PNG\r\n\u001A\n"),
    JPEG("image/jpeg", "\u00FF\u00D8\u00FF"),
    GIF("image/gif", "GIF8"),
    WEBP("image/webp", "RIFF....WEBP"),
    AVIF("image/avif", "....ftypavif"),
    AVIF_SEQUENCE("image/avif", "....ftypavis");

    private final String mediaType;
    private final String start;

    /// @param start one char a byte; a full stop stands for any
    RasterType(String mediaType, String start) {
        this.mediaType = mediaType;
        this.start = start;
    }

    public String mediaType() {
        return mediaType;
    }

    static Optional<RasterType> of(byte[] picture) {
        return Arrays.stream(values()).filter(type -> type.begins(picture)).findFirst();
    }

    private boolean begins(byte[] picture) {
        if (picture.length < start.length()) {
            return false;
        }
        byte[] wanted = start.getBytes(ISO_8859_1);
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i] != '.' && wanted[i] != picture[i]) {
                return false;
            }
        }
        return true;
    }
}
