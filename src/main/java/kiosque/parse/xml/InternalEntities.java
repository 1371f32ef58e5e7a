package kiosque.parse.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The plain internal entities that a document's DOCTYPE declares (`<!ENTITY id "tag:example.com,">`), bounded in number, length and sum.
/// What lies outside the document is never looked at: a reference to it stands for nothing. Parameter entities are for the declarations'
/// own use, of which nothing else is read either.
final class InternalEntities {

    private static final int MOST = 1_000;
    private static final int LONGEST = 4_000;
    private static final int SUM = 100_000;

    private static final Pattern DECLARATION =
            Pattern.compile(
                    "<!ENTITY\\s+([\\w.:-]{1,100})\\s+(?:\"([^\"]*)\"|'([^']*)'|(SYSTEM|PUBLIC)\\b)");

    private static final Pattern REFERENCE = Pattern.compile("&(#[xX]?\\w{1,8}|[\\w.:-]{1,100});");

    /// What a reference to something outside the document stands for.
    private static final String OUTSIDE = "";

    private final Map<String, String> values = new HashMap<>();
    private int spent;
    private boolean hostile;

    void declareAll(String doctype) {
        Matcher matcher = DECLARATION.matcher(doctype);
        while (!hostile && values.size() < MOST && matcher.find()) {
            String value = Optional.ofNullable(matcher.group(2)).orElse(matcher.group(3));
            values.putIfAbsent(matcher.group(1), value == null ? OUTSIDE : expanded(value));
        }
        hostile |= values.values().stream().anyMatch(this::pointsForward);
    }

    /// Whether what was declared contains itself, or stands for more than any honest feed's does.
    boolean isHostile() {
        return hostile || spent > SUM;
    }

    /// What a reference stands for.
    Optional<String> value(String name) {
        String value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        spent += value.length();
        return Optional.of(spent > SUM ? "" : value);
    }

    /// Whether a value refers to an entity that was declared after it: the way to make one that contains itself.
    private boolean pointsForward(String value) {
        return REFERENCE
                .matcher(value)
                .results()
                .anyMatch(reference -> !values.getOrDefault(reference.group(1), "").isEmpty());
    }

    /// References inside a value to entities declared before it.
    private String expanded(String value) {
        StringBuilder text = new StringBuilder();
        Matcher matcher = REFERENCE.matcher(value);
        while (matcher.find()) {
            String name = matcher.group(1);
            matcher.appendReplacement(text, "");
            text.append(
                    CharacterReference.text(name)
                            .or(() -> Optional.ofNullable(values.get(name)))
                            .or(() -> CharacterReference.named(name))
                            .orElseGet(matcher::group));
            if (text.length() > LONGEST) {
                hostile = true;
                return "";
            }
        }
        matcher.appendTail(text);
        hostile |= text.length() > LONGEST;
        return hostile ? "" : text.toString();
    }
}
