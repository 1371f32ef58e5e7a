package kiosque.parse.words;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/// Resolves references (RFC 3986, section 5.2) that `java.net.URI` refuses: with spaces, accents, brackets or a bare query.
public final class Reference {

    private Reference() {}

    /// The reference as an absolute URL if the base is one; as it was otherwise.
    public static String resolve(String base, String reference) {
        String url = cleaned(reference);
        if (url.isEmpty() || hasScheme(url)) {
            return url;
        }
        int colon = base.indexOf(':');
        if (colon < 0 || !base.startsWith("//", colon + 1)) {
            return url;
        }
        String scheme = base.substring(0, colon);
        if (url.startsWith("//")) {
            return scheme + ":" + url;
        }
        int pathStart = firstOf(base, colon + 3, "/?#");
        String authority = base.substring(0, pathStart);
        int queryStart = firstOf(base, pathStart, "?#");
        String path = base.substring(pathStart, queryStart);
        if (url.startsWith("#")) {
            return base.substring(0, firstOf(base, queryStart, "#")) + url;
        }
        if (url.startsWith("?")) {
            return authority + (path.isEmpty() ? "/" : path) + url;
        }
        int end = firstOf(url, 0, "?#");
        String target = url.substring(0, end);
        String merged =
                target.startsWith("/")
                        ? target
                        : path.substring(0, path.lastIndexOf('/') + 1) + target;
        return authority
                + withoutDots(merged.startsWith("/") ? merged : "/" + merged)
                + url.substring(end);
    }

    /// Whether it says by itself where it leads.
    static boolean hasScheme(String url) {
        int colon = url.indexOf(':');
        if (colon < 1) {
            return false;
        }
        for (int i = 0; i < colon; i++) {
            char c = url.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter
                    && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'))) {
                return false;
            }
        }
        return true;
    }

    /// As browsers do: no white space around, no line breaks or tabs inside.
    private static String cleaned(String reference) {
        String url = reference.strip();
        return url.indexOf('\n') < 0 && url.indexOf('\r') < 0 && url.indexOf('\t') < 0
                ? url
                : url.replaceAll("[\\n\\r\\t]", "");
    }

    private static String withoutDots(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        Deque<String> segments = new ArrayDeque<>();
        String[] parts = path.split("/", -1);
        for (int i = 1; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            if (parts[i].equals("..")) {
                segments.pollLast();
            } else if (!parts[i].equals(".")) {
                segments.addLast(parts[i]);
                continue;
            }
            if (last) {
                segments.addLast("");
            }
        }
        StringBuilder clean = new StringBuilder();
        for (Iterator<String> i = segments.iterator(); i.hasNext(); ) {
            clean.append('/').append(i.next());
        }
        return clean.isEmpty() ? "/" : clean.toString();
    }

    private static int firstOf(String text, int from, String marks) {
        for (int i = from; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
