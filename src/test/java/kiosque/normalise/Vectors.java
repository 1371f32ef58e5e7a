package kiosque.normalise;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Our collection of attacks on a sanitiser: `xss-vectors.txt`.
public final class Vectors {

    private static final List<String> EVENTS =
            List.of(
                    "onabort",
                    "onanimationend",
                    "onauxclick",
                    "onbeforecopy",
                    "onblur",
                    "oncanplay",
                    "onclick",
                    "oncontextmenu",
                    "oncopy",
                    "oncut",
                    "ondblclick",
                    "ondrag",
                    "ondrop",
                    "onerror",
                    "onfocus",
                    "onfocusin",
                    "oninput",
                    "onkeydown",
                    "onload",
                    "onloadeddata",
                    "onmousedown",
                    "onmousemove",
                    "onmouseover",
                    "onpaste",
                    "onpointerenter",
                    "onpointerrawupdate",
                    "onresize",
                    "onscroll",
                    "onscrollend",
                    "onsecuritypolicyviolation",
                    "onselect",
                    "ontouchstart",
                    "ontransitionend",
                    "onunload",
                    "onwheel");

    public static List<String> all() {
        try (InputStream stream =
                Objects.requireNonNull(Vectors.class.getResourceAsStream("xss-vectors.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .flatMap(Vectors::forEachEvent)
                    .map(Vectors::unescaped)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<String> forEachEvent(String line) {
        return line.contains("%EVENT%")
                ? EVENTS.stream().map(event -> line.replace("%EVENT%", event))
                : Stream.of(line);
    }

    private static String unescaped(String line) {
        return line.replace("\\n", "\n").replace("\\t", "\t").replace("\\0", "\0");
    }
}
