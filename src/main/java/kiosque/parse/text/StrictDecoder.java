package kiosque.parse.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/// Decodes bytes only if every one of them means something in the charset.
final class StrictDecoder {

    static Optional<String> decode(byte[] body, int start, Charset charset) {
        if (charset.name().equals("windows-1252")) {
            return Optional.of(windows1252(body, start));
        }
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(body, start, body.length - start))
                            .toString());
        } catch (CharacterCodingException invalid) {
            return Optional.empty();
        }
    }

    /// As browsers do: the five bytes that Java finds unmappable keep their number.
    private static String windows1252(byte[] body, int start) {
        char[] text = new char[body.length - start];
        for (int i = 0; i < text.length; i++) {
            text[i] = Windows1252.character(body[start + i] & 0xFF);
        }
        return new String(text);
    }
}
