package kiosque.parse.text;

import kiosque.feed.Repair;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns the bytes of a document into text.
///
/// A byte order mark decides. Then valid UTF-8 does, unless a multi-byte charset was declared: text in a single-byte
/// charset is never valid UTF-8 by chance. Then the first declared charset that explains every byte, the server's before the
/// document's (RFC 7303). A document that is UTF-8 here and windows-1252 there is decoded sequence by sequence.
/// What nobody declared is guessed. `text/xml` without a charset says nothing: RFC 2376's US-ASCII was never true.
public final class TextDecoder {

    /// The document as characters; no byte is ever lost.
    ///
    /// @param contentType the `Content-Type` header as sent
    public static DecodedText decode(byte[] body, Optional<String> contentType) {
        Optional<ByteOrder> order = ByteOrder.of(body);
        if (order.isPresent()) {
            return byOrder(body, order.get());
        }
        Utf8.Census census = Utf8.census(body);
        if (census.isAscii() && !mayBeStateful(body)) {
            return DecodedText.of(new String(body, StandardCharsets.US_ASCII), "US-ASCII");
        }
        List<String> labels = labels(body, contentType);
        List<Charset> declared =
                labels.stream().flatMap(label -> CharsetLabel.charset(label).stream()).toList();
        return byDeclaration(body, declared, census)
                .orElseGet(() -> byContent(body, declared, census));
    }

    private static DecodedText byOrder(byte[] body, ByteOrder order) {
        String text =
                new String(
                        body,
                        order.markLength(),
                        body.length - order.markLength(),
                        order.charset());
        boolean damaged = text.indexOf('\uFFFD') >= 0;
        if (damaged && order.charset().equals(StandardCharsets.UTF_8)) {
            String mixed = Utf8.decodeMixed(body);
            return repaired(mixed.substring(1), "UTF-8", "UTF-8 and windows-1252 in one document");
        }
        return DecodedText.of(text, order.charset().name());
    }

    private static List<String> labels(byte[] body, Optional<String> contentType) {
        List<String> labels = new ArrayList<>();
        if (ByteOrder.isEbcdic(body)) {
            DeclaredCharset.inEbcdic(body).ifPresent(labels::add);
            labels.add("IBM037");
            return labels;
        }
        Optional<String> byServer = contentType.flatMap(DeclaredCharset::ofContentType);
        Optional<String> byDocument = DeclaredCharset.inAscii(body);
        // A server's Latin-1 is a default that somebody forgot to turn off; the document knows
        // better.
        boolean byDefault =
                byServer.flatMap(CharsetLabel::charset)
                        .map(Charset::name)
                        .filter("windows-1252"::equals)
                        .isPresent();
        if (byDefault) {
            byDocument.ifPresent(labels::add);
            byServer.ifPresent(labels::add);
        } else {
            byServer.ifPresent(labels::add);
            byDocument.ifPresent(labels::add);
        }
        return labels;
    }

    private static Optional<DecodedText> byDeclaration(
            byte[] body, List<Charset> declared, Utf8.Census census) {
        for (Charset charset : declared) {
            boolean isUtf8 = charset.equals(StandardCharsets.UTF_8);
            if (isUtf8 && !census.isValid() || isWide(charset)) {
                continue;
            }
            if (!isUtf8 && census.isValid() && census.sequences() > 0 && isSingleByte(charset)) {
                return Optional.of(
                        repaired(
                                new String(body, StandardCharsets.UTF_8),
                                "UTF-8",
                                "declared " + charset.name() + ", is UTF-8"));
            }
            Optional<String> text =
                    isUtf8
                            ? Optional.of(new String(body, StandardCharsets.UTF_8))
                            : StrictDecoder.decode(body, 0, charset);
            if (text.isPresent()) {
                return Optional.of(
                        charset.equals(declared.getFirst())
                                ? DecodedText.of(text.get(), charset.name())
                                : repaired(
                                        text.get(),
                                        charset.name(),
                                        "declared "
                                                + declared.getFirst().name()
                                                + ", is "
                                                + charset.name()));
            }
        }
        return Optional.empty();
    }

    private static DecodedText byContent(byte[] body, List<Charset> declared, Utf8.Census census) {
        if (census.isValid() && !census.isAscii()) {
            return DecodedText.of(new String(body, StandardCharsets.UTF_8), "UTF-8");
        }
        String claim = declared.isEmpty() ? "undeclared" : "declared " + declared.getFirst().name();
        Optional<Charset> guess = CharsetGuess.of(body);
        if (guess.isPresent() && census.strays() >= census.sequences()) {
            String name = guess.get().name();
            return repaired(new String(body, guess.get()), name, claim + ", looks like " + name);
        }
        if (census.isAscii()) {
            return DecodedText.of(new String(body, StandardCharsets.US_ASCII), "US-ASCII");
        }
        if (census.sequences() == 0) {
            return repaired(Utf8.decodeMixed(body), "windows-1252", claim + ", is windows-1252");
        }
        return repaired(
                Utf8.decodeMixed(body),
                "UTF-8",
                claim
                        + ", "
                        + census.sequences()
                        + " characters are UTF-8, "
                        + census.strays()
                        + " bytes windows-1252");
    }

    private static DecodedText repaired(String text, String charset, String detail) {
        return new DecodedText(text, charset, List.of(new Repair(Repair.CHARSET, detail)));
    }

    /// UTF-16 and UTF-32 would have shown in the first bytes.
    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.newDecoder().averageCharsPerByte() >= 1.0f
                && (!charset.canEncode() || charset.newEncoder().maxBytesPerChar() <= 1.0f);
    }

    /// ISO-2022-JP writes its Japanese in ASCII bytes.
    private static boolean mayBeStateful(byte[] body) {
        for (byte b : body) {
            if (b == 0x1B) {
                return true;
            }
        }
        return false;
    }
}
