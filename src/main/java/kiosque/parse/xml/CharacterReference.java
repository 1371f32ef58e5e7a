package kiosque.parse.xml;

import kiosque.parse.text.PlainCharacters;
import kiosque.parse.text.Windows1252;

import org.jsoup.nodes.Entities;

import java.util.Optional;

/// What the words between `&` and `;` stand for.
final class CharacterReference {

    /// A numeric reference, `#233` or `#xE9`, as a browser reads it: 128 to 159 are windows-1252. Empty text for a character that XML forbids;
    /// empty where it is no numeric reference.
    static Optional<String> text(String reference) {
        if (reference.length() < 2 || reference.charAt(0) != '#') {
            return Optional.empty();
        }
        boolean hexadecimal = reference.charAt(1) == 'x' || reference.charAt(1) == 'X';
        String digits = reference.substring(hexadecimal ? 2 : 1);
        if (digits.isEmpty() || digits.length() > 8) {
            return Optional.empty();
        }
        try {
            int code = Integer.parseInt(digits, hexadecimal ? 16 : 10);
            return code < 0 ? Optional.empty() : Optional.of(character(code));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /// Half of a character, as UTF-16 has it: `#55357`, `#xD83D`.
    static char half(String reference) {
        boolean hexadecimal = Character.toLowerCase(reference.charAt(1)) == 'x';
        return (char)
                Integer.parseInt(reference.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
    }

    /// A named reference of HTML.
    static Optional<String> named(String name) {
        String text = Entities.getByName(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /// What HTML takes for a reference though its semicolon is missing.
    static Optional<String> unclosed(String reference) {
        return Entities.isBaseNamedEntity(reference)
                ? named(reference)
                : text(reference).filter(character -> !character.isEmpty());
    }

    static boolean isPredefined(String name) {
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> true;
            default -> false;
        };
    }

    private static String character(int code) {
        int meant = code <= 0xFF ? Windows1252.character(code) : code;
        return PlainCharacters.isLegal(meant) ? Character.toString(meant) : "";
    }
}
