package kiosque.normalise.markup;

import java.util.List;

/// Tells what turns its back to who looks, and shows none.
final class Facing {

    private Facing() {}

    /// @param chain the element and all around it, the outermost last; what is turned in depth takes along what it holds, if it says so
    static boolean isAway(List<Styled> chain) {
        if (!chain.getFirst().style("backface-visibility").equals("hidden")) {
            return false;
        }
        double side = side(chain.getFirst());
        for (Styled around : chain.subList(1, chain.size())) {
            if (!around.style("transform-style").equals("preserve-3d")) {
                break;
            }
            side *= side(around);
        }
        return side < 0;
    }

    /// Negative if it is turned over.
    private static double side(Styled element) {
        double side = turn(Measure.list(element.style("rotate")));
        List<String> scale = Measure.list(element.style("scale"));
        side *= scale.size() == 3 ? Measure.share(scale.getLast()) : 1;
        return Invisible.functions(element.style("transform"))
                .mapToDouble(one -> side(one.group(1), Measure.list(one.group(2))))
                .reduce(side, (all, one) -> all * one);
    }

    private static double side(String function, List<String> of) {
        return switch (function) {
            case "rotatex", "rotatey" -> of.isEmpty() ? 1 : cosine(of.getFirst());
            case "rotate3d" -> turn(of);
            case "scalez" -> of.isEmpty() ? 1 : Measure.share(of.getFirst());
            case "scale3d" -> of.size() < 3 ? 1 : Measure.share(of.get(2));
            case "matrix3d" ->
                    of.size() == 16 ? side(of.stream().mapToDouble(Measure::share).toArray()) : 1;
            default -> 1;
        };
    }

    /// About one of the axes, or three parts of them.
    private static double turn(List<String> of) {
        return switch (of.size()) {
            case 2 -> of.getFirst().matches("[xy]") ? cosine(of.getLast()) : 1;
            case 4 -> {
                double x = Measure.share(of.get(0));
                double y = Measure.share(of.get(1));
                double z = Measure.share(of.get(2));
                double length = x * x + y * y + z * z;
                double cosine = cosine(of.getLast());
                yield length == 0 ? 1 : cosine + (1 - cosine) * z * z / length;
            }
            default -> 1;
        };
    }

    private static double cosine(String angle) {
        return Math.cos(Math.toRadians(Measure.angle(angle)));
    }

    /// The way in which the turned plane looks, by columns.
    private static double side(double[] m) {
        double plane = m[0] * m[5] - m[1] * m[4];
        double volume =
                m[10] * plane
                        - m[6] * (m[0] * m[9] - m[1] * m[8])
                        + m[2] * (m[4] * m[9] - m[5] * m[8]);
        return plane * volume;
    }
}
