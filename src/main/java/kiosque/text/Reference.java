package kiosque.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/// References to other documents (RFC 3986, section 5.2), also those that `java.net.URI` refuses: with spaces, accents, brackets or a bare query.
public final class Reference {

    /// The reference as an absolute URL if the base is one; as it was otherwise.
    public static String resolve(String base, String reference) {
        String url = cleaned(reference);
        if (url.isEmpty() || !scheme(url).isEmpty()) {
            return url;
        }
        int colon = base.indexOf(':');
        if (colon < 0 || !base.startsWith("//", colon + 1)) {
            return url;
        }
        if (url.length() > 1 && isSlash(url.charAt(0)) && isSlash(url.charAt(1))) {
            return base.substring(0, colon + 1) + "//" + url.substring(2);
        }
        int pathStart = firstOf(base, colon + 3, "/?#");
        int queryStart = firstOf(base, pathStart, "?#");
        String authority = base.substring(0, pathStart);
        String path = base.substring(pathStart, queryStart);
        return switch (url.charAt(0)) {
            case '#' -> base.substring(0, firstOf(base, queryStart, "#")) + url;
            case '?' -> authority + (path.isEmpty() ? "/" : path) + url;
            case '/' -> authority + withoutDotsBeforeQuery(url);
            default -> authority + withoutDotsBeforeQuery(folder(path) + url);
        };
    }

    /// In lower case, without the colon; empty where there is none.
    public static String scheme(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == ':') {
                return url.substring(0, i).toLowerCase(Locale.ROOT);
            }
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean later = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
            if (!letter && (i == 0 || !later)) {
                return "";
            }
        }
        return "";
    }

    /// Control characters and spaces off the ends, tabs and line ends out of the middle, as browsers do before they look at a scheme; off the ends also
    /// what an editor puts there that nobody sees.
    public static String cleaned(String reference) {
        int from = 0;
        int to = reference.length();
        while (from < to && isUnseen(reference.charAt(from))) {
            from++;
        }
        while (to > from && isUnseen(reference.charAt(to - 1))) {
            to--;
        }
        return onOneLine(reference.substring(from, to));
    }

    private static boolean isUnseen(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static String onOneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBreak(text.charAt(i))) {
                var line = new StringBuilder(text.length());
                text.chars().filter(c -> !isBreak(c)).forEach(c -> line.append((char) c));
                return line.toString();
            }
        }
        return text;
    }

    private static boolean isBreak(int c) {
        return c == '\t' || c == '\n' || c == '\r';
    }

    /// A path without `.` and `..` (section 5.2.4), however they are written; an empty one is `/`.
    public static String withoutDots(String path) {
        if (path.isEmpty()) {
            return "/";
        }
        if (!path.contains("/.") && !path.contains("/%2")) {
            return path;
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] steps = path.substring(1).split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            String step = steps[i].replace("%2e", ".").replace("%2E", ".");
            boolean up = step.equals("..");
            if (up) {
                kept.pollLast();
            }
            if (!up && !step.equals(".")) {
                kept.addLast(steps[i]);
            } else if (i == steps.length - 1) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }

    /// Where the first of these characters stands from there on; the length if none does.
    public static int firstOf(String text, int from, String stops) {
        for (int i = from; i < text.length(); i++) {
            if (stops.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /// To browsers a backslash is one, too.
    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    private static String folder(String path) {
        return path.isEmpty() ? "/" : path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String withoutDotsBeforeQuery(String url) {
        int end = firstOf(url, 0, "?#");
        return withoutDots(url.substring(0, end)) + url.substring(end);
    }
}
