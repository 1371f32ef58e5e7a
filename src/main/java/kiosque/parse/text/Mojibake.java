package kiosque.parse.text;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Undoes UTF-8 that somebody took for windows-1252 and encoded again: `Ã©` was é, `â€™` was ’.
///
/// The repair is strict and per text: every character above ASCII that windows-1252 has must be part of a valid UTF-8
/// sequence, typographic punctuation excepted, so a text with one honest é is left alone. And what comes out must be what French and its
/// neighbours write, because `é…”` is a valid sequence too: of Chinese. Other alphabets need more evidence.
public final class Mojibake {

    /// How many characters of another alphabet make it certain.
    private static final int CERTAIN = 4;

    private final String text;
    private final StringBuilder meant;
    private int latin;
    private int foreign;

    /// Sequences that could be a capital letter and the quotation mark after it.
    private int doubtful;

    /// Typographic punctuation that is no part of a sequence.
    private int punctuation;

    private Mojibake(String text) {
        this.text = text;
        this.meant = new StringBuilder(text.length());
    }

    /// The text as it was meant; empty where it is all right as it is, or beyond doubt.
    public static Optional<String> repaired(String text) {
        if (!mayBe(text)) {
            return Optional.empty();
        }
        Mojibake mojibake = new Mojibake(text);
        return mojibake.isUndone() ? Optional.of(mojibake.meant.toString()) : Optional.empty();
    }

    /// Quick look: a lead byte of a UTF-8 sequence followed by something that can continue it.
    private static boolean mayBe(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xC2 && c <= 0xF4 && isContinuation(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isUndone() {
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            int code = Windows1252.code(c);
            int length = code < 0xC2 ? 0 : code < 0xE0 ? 2 : code < 0xF0 ? 3 : code < 0xF5 ? 4 : 0;
            Optional<String> sequence = length == 0 ? Optional.empty() : sequence(i, length);
            if (sequence.isPresent()) {
                count(sequence.get().codePointAt(0), i, length);
                meant.append(sequence.get());
                i += length;
            } else if (c < 0x80 || c > 0xFF) {
                punctuation += c > 0xFF ? 1 : 0;
                meant.append(c);
                i++;
            } else {
                return false;
            }
        }
        boolean doubt = latin == doubtful && punctuation > 0;
        return foreign == 0 ? latin > 0 && !doubt : foreign >= CERTAIN;
    }

    private void count(int meaning, int start, int length) {
        if (!isLatin(meaning)) {
            foreign++;
            return;
        }
        latin++;
        doubtful += length == 2 && text.charAt(start + 1) > 0xFF ? 1 : 0;
    }

    private Optional<String> sequence(int start, int length) {
        if (start + length > text.length()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            int code = Windows1252.code(text.charAt(start + i));
            if (code < 0x80) {
                return Optional.empty();
            }
            bytes[i] = (byte) code;
        }
        return StrictDecoder.decode(bytes, 0, StandardCharsets.UTF_8);
    }

    /// Letters with accents, punctuation, currency, arrows, ligatures and emoji.
    private static boolean isLatin(int code) {
        return code >= 0xA0 && code <= 0x17F
                || code >= 0x2000 && code <= 0x21FF
                || code >= 0x2600 && code <= 0x27BF
                || code == 0xFE0F
                || code == 0xFEFF
                || code >= 0xFB00 && code <= 0xFB06
                || code >= 0x1F000 && code <= 0x1FAFF;
    }

    private static boolean isContinuation(char c) {
        if (c < 0x80) {
            return false; // as nearly all are
        }
        int code = Windows1252.code(c);
        return code >= 0x80 && code <= 0xBF;
    }
}
