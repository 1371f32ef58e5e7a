package kiosque.fetch;

import java.util.ArrayDeque;
import java.util.Deque;

/// `.` and `..` in a path (RFC 3986, section 5.2.4).
final class DotSegments {

    private DotSegments() {}

    static String removed(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.substring(1).split("/", -1);
        for (String segment : segments) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        String last = segments[segments.length - 1];
        boolean openEnd = last.equals(".") || last.equals("..");
        return "/" + String.join("/", kept) + (openEnd && !kept.isEmpty() ? "/" : "");
    }
}
