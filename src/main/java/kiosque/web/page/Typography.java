package kiosque.web.page;

import java.util.regex.Pattern;

/// French spacing: what stands before a high punctuation mark, or inside guillemets, must not be left alone at a line's end.
public final class Typography {
    private static final Pattern BEFORE = Pattern.compile("[ \u00A0](?=[»!?;:](?:[\\s»).,…]|$))");
    private static final Pattern AFTER = Pattern.compile("(?<=«) ");

    /// Plain text of that language, its breakable spaces tied where French ties them; other languages are left alone.
    public static String tied(String text, String language) {
        if (!language.equals("fr") && !language.startsWith("fr-")) {
            return text;
        }
        String before = BEFORE.matcher(text).replaceAll("\u00A0");
        return AFTER.matcher(before).replaceAll("\u00A0");
    }
}
