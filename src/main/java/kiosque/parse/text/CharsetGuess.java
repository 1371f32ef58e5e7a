package kiosque.parse.text;

import org.mozilla.universalchardet.Constants;
import org.mozilla.universalchardet.UniversalDetector;

import java.nio.charset.Charset;
import java.util.Optional;

/// Guesses the charset of bytes that nobody labelled, or labelled wrongly.
///
/// juniversalchardet tells the alphabets of the world apart, but on a short French text it invents Chinese or Polish.
/// What it takes for the Macintosh's Cyrillic is Windows'. So a guess counts only if it is of another alphabet than Latin and the text it gives looks like one in it.
final class CharsetGuess {

    private static final int SAMPLE = 200_000;

    static Optional<Charset> of(byte[] body) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(body, 0, Math.min(body.length, SAMPLE));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset())
                .map(name -> name.equals(Constants.CHARSET_MACCYRILLIC) ? "windows-1251" : name)
                .flatMap(CharsetLabel::charset)
                .filter(charset -> !charset.name().equals("windows-1252"))
                .filter(charset ->
                        StrictDecoder.decode(body, 0, charset)
                                .filter(CharsetGuess::isForeign)
                                .isPresent());
    }

    /// Whether letters of another alphabet come in runs. Misread French has one at a time.
    private static boolean isForeign(String text) {
        int letters = 0;
        int neighbours = 0;
        boolean before = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean foreign = c >= 0x370 && Character.isLetter(c);
            if (foreign) {
                letters++;
                neighbours += before ? 1 : 0;
            }
            before = foreign;
        }
        return letters > 0 && neighbours * 2 >= letters;
    }
}
