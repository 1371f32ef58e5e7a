package kiosque.normalise.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells how far a CSS `offset-path` moves a thing: along straight lines, which is how far away things are put.
final class MotionPath {

    private static final Pattern PATH =
            Pattern.compile("path\\(\\s*['\"]\\s*m([^'\"]*)['\"]\\s*\\).*");
    private static final Pattern RAY = Pattern.compile("ray\\(([^()]*)\\).*");
    private static final Pattern ANGLE = Pattern.compile("[-+.\\d]+(?:deg|g?rad|turn)");
    private static final Pattern NUMBERS = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)");
    private static final Pattern CURVES = Pattern.compile("[^\\s\\d.,+l-]");

    static Matrix start(StyledElement element) {
        String path = element.style("offset-path");
        if (path.isEmpty()) {
            return Matrix.NONE;
        }
        String distance = element.style("offset-distance");
        Matcher ray = RAY.matcher(path);
        if (ray.matches()) {
            Matcher angle = ANGLE.matcher(ray.group(1));
            double by = Math.toRadians(angle.find() ? Measure.angle(angle.group()) : 0);
            double far = distance.isEmpty() ? 0 : Matrix.length(distance);
            return Matrix.moved(far * Math.sin(by), -far * Math.cos(by), 0);
        }
        Matcher lines = PATH.matcher(path);
        return lines.matches() && !CURVES.matcher(lines.group(1)).find()
                ? along(points(lines.group(1)), distance)
                : Matrix.NONE;
    }

    private static List<double[]> points(String path) {
        List<Double> numbers =
                NUMBERS.matcher(path).results().map(each -> Double.valueOf(each.group())).toList();
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            points.add(new double[] {numbers.get(i), numbers.get(i + 1)});
        }
        return points;
    }

    private static Matrix along(List<double[]> points, String distance) {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += between(points.get(i - 1), points.get(i));
        }
        double left =
                distance.isEmpty() ? 0 : Measure.of(distance, Measure.NOTHING / 10, length / 100);
        left = Math.clamp(left, 0, length);
        for (int i = 1; i < points.size(); i++) {
            double step = between(points.get(i - 1), points.get(i));
            if (left <= step) {
                double share = step == 0 ? 0 : left / step;
                return Matrix.moved(
                        points.get(i - 1)[0] * (1 - share) + points.get(i)[0] * share,
                        points.get(i - 1)[1] * (1 - share) + points.get(i)[1] * share,
                        0);
            }
            left -= step;
        }
        return points.isEmpty()
                ? Matrix.NONE
                : Matrix.moved(points.getLast()[0], points.getLast()[1], 0);
    }

    private static double between(double[] one, double[] other) {
        return Math.hypot(other[0] - one[0], other[1] - one[1]);
    }
}
