package kiosque.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/// Writes text into XML and HTML.
final class PublicationMarkup {

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// In a charset that may lack some of the characters: those become references.
    static byte[] encoded(String xml, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(xml)) {
            return xml.getBytes(charset);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(xml.length() + 256);
        xml.codePoints()
                .forEach(character -> {
                    String text = Character.toString(character);
                    byte[] bytes =
                            encoder.canEncode(text)
                                    ? text.getBytes(charset)
                                    : ("&#" + character + ";").getBytes(StandardCharsets.US_ASCII);
                    out.write(bytes, 0, bytes.length);
                });
        return out.toByteArray();
    }
}
