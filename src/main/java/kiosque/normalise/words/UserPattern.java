package kiosque.normalise.words;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/// Regular expressions that a user wrote: matched in linear time, whatever was written.
public final class UserPattern {

    /// @throws IllegalArgumentException if it is not a regular expression of RE2
    public static Pattern compile(String pattern) {
        try {
            return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "'" + pattern + "' is no regular expression: " + e.getDescription(), e);
        }
    }
}
