package kiosque.parse.text;

import kiosque.feed.Repair;

import java.util.List;

/// A document as characters, without its byte order mark.
///
/// @param charset its name, for people
public record DecodedText(String text, String charset, List<Repair> repairs) {

    public DecodedText {
        repairs = List.copyOf(repairs);
    }

    static DecodedText of(String text, String charset) {
        return new DecodedText(text, charset, List.of());
    }
}
