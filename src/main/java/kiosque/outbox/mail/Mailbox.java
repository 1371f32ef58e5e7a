package kiosque.outbox.mail;

import kiosque.text.EmailAddress;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where e-mail goes or comes from.
///
/// @param name for people
/// @param address in ASCII: few servers take others
public record Mailbox(Optional<String> name, String address) {

    private static final Pattern NAMED = Pattern.compile("\"?([^\"<>]*?)\"?\\s*<([^<>]+)>");

    public Mailbox {
        if (!EmailAddress.canBeSentTo(address)) {
            throw new IllegalArgumentException(
                    "“%s” is no e-mail address; write name@example.org, in ASCII"
                            .formatted(address));
        }
    }

    /// Reads `Name <name@example.org>` or the address alone.
    ///
    /// @throws IllegalArgumentException with what is wrong, for a person
    public static Mailbox parse(String text) {
        Matcher named = NAMED.matcher(text.strip());
        if (!named.matches()) {
            return new Mailbox(Optional.empty(), text.strip());
        }
        if (named.group(1).codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name is one line of text");
        }
        return new Mailbox(
                Optional.of(named.group(1).strip()).filter(name -> !name.isEmpty()),
                named.group(2).strip());
    }

    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /// Enough for whoever wrote the address down, and for nobody else.
    String masked() {
        return address.charAt(0) + "…@" + domain();
    }

    @Override
    public String toString() {
        return masked();
    }
}
