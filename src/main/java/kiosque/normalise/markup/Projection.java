package kiosque.normalise.markup;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Tells what CSS transforms leave to be seen of a picture: all of them together, its own and those around it, as it is seen from before the page.
final class Projection {

    private static final double BARELY_A_SIZE = 0.05;

    /// Where the middle is of what nobody knows the size of.
    private static final double MIDDLE = Matrix.length("50%");

    private static final Pattern START = Pattern.compile("left|top");
    private static final Pattern END = Pattern.compile("right|bottom");

    /// With any of these a thing is drawn flat, whatever it says of depth.
    private static final List<String> FLATTENING =
            List.of("overflow", "filter", "clip-path", "mask", "mask-image", "opacity");

    /// @param chain the element and all around it, the outermost last
    static boolean hides(List<StyledElement> chain) {
        if (chain.stream().allMatch(StyledElement::isPlain)) {
            return false;
        }
        Matrix seen = Matrix.NONE;
        for (int i = 0; i < chain.size(); i++) {
            Matrix here = placed(chain, i);
            if (here.isFlat()) {
                return true;
            }
            seen = here.times(seen);
            if (!keepsDepth(chain, i + 1)) {
                seen = seen.flattened();
            }
        }
        return isAway(seen)
                || IntStream.range(0, chain.size()).anyMatch(i -> turnsItsBack(chain, i));
    }

    private static boolean turnsItsBack(List<StyledElement> chain, int of) {
        if (!chain.get(of).style("backface-visibility").equals("hidden")) {
            return false;
        }
        Matrix turned = placed(chain, of);
        for (int i = of + 1; keepsDepth(chain, i); i++) {
            turned = placed(chain, i).times(turned);
        }
        return turned.showsTheBack();
    }

    private static boolean keepsDepth(List<StyledElement> chain, int at) {
        return at < chain.size()
                && chain.get(at).style("transform-style").equals("preserve-3d")
                && FLATTENING.stream().allMatch(style -> chain.get(at).style(style).isEmpty());
    }

    /// By its own transform, and the distance from which what is around shows it.
    private static Matrix placed(List<StyledElement> chain, int at) {
        StyledElement each = chain.get(at);
        Matrix own = transform(each);
        return at + 1 < chain.size()
                ? Matrix.seenFrom(chain.get(at + 1).style("perspective")).times(own)
                : own;
    }

    private static Matrix transform(StyledElement element) {
        Matrix all =
                Matrix.of("translate3d", Measure.list(element.style("translate")))
                        .times(turn(Measure.list(element.style("rotate"))))
                        .times(scale(Measure.list(element.style("scale"))))
                        .times(MotionPath.start(element));
        List<Matrix> functions =
                Invisible.functions(element.style("transform"))
                        .map(one -> Matrix.of(one.group(1), Measure.list(one.group(2))))
                        .toList();
        for (Matrix function : functions) {
            all = all.times(function);
        }
        List<String> origin = Measure.list(element.style("transform-origin"));
        if (origin.isEmpty() || all == Matrix.NONE) {
            return all;
        }
        double x = offset(origin.getFirst());
        double y = origin.size() > 1 ? offset(origin.get(1)) : 0;
        return Matrix.moved(x, y, 0).times(all).times(Matrix.moved(-x, -y, 0));
    }

    /// The property, which has its axis first.
    private static Matrix turn(List<String> of) {
        return switch (of.size()) {
            case 1 -> Matrix.of("rotate", of);
            case 2 -> Matrix.of("rotate" + of.getFirst(), of.subList(1, 2));
            case 4 -> Matrix.of("rotate3d", of);
            default -> Matrix.NONE;
        };
    }

    private static Matrix scale(List<String> of) {
        return Matrix.of(of.size() > 2 ? "scale3d" : "scale", of);
    }

    /// From the middle, in pixels.
    private static double offset(String origin) {
        if (START.matcher(origin).matches()) {
            return -MIDDLE;
        }
        if (END.matcher(origin).matches()) {
            return MIDDLE;
        }
        return origin.equals("center") ? 0 : Matrix.length(origin) - MIDDLE;
    }

    /// Behind who looks, far off the page, or seen from its edge.
    private static boolean isAway(Matrix seen) {
        double depth = seen.at(3, 3);
        if (depth <= 0) {
            return true;
        }
        double x = seen.at(0, 3) / depth;
        double y = seen.at(1, 3) / depth;
        return Invisible.isFarOff(x)
                || Invisible.isFarOff(y)
                || leastStretch(
                                (seen.at(0, 0) - x * seen.at(3, 0)) / depth,
                                (seen.at(0, 1) - x * seen.at(3, 1)) / depth,
                                (seen.at(1, 0) - y * seen.at(3, 0)) / depth,
                                (seen.at(1, 1) - y * seen.at(3, 1)) / depth)
                        <= BARELY_A_SIZE;
    }

    /// Of a matrix of two by two: its smaller singular value.
    private static double leastStretch(double a, double b, double c, double d) {
        double squares = a * a + b * b + c * c + d * d;
        double area = Math.abs(a * d - b * c);
        double most =
                Math.sqrt(
                        (squares + Math.sqrt(Math.max(0, squares * squares - 4 * area * area)))
                                / 2);
        return most == 0 ? 0 : area / most;
    }
}
