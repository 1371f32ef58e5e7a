package kiosque.normalise.markup;

import java.util.List;

/// A transformation of space as CSS says it, four by four, by rows.
final class Matrix {

    static final Matrix NONE = new Matrix(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1);

    /// Pixels of a percent, for want of a size that anybody knows: half of it is but how something is centred.
    private static final double PERCENT = 2.5;

    private final double[] cells;

    private Matrix(double... cells) {
        this.cells = cells;
    }

    /// Of one function and its arguments: none where it is unknown or lacks some.
    static Matrix of(String function, List<String> of) {
        if (of.isEmpty() || of.getFirst().equals("none")) {
            return NONE;
        }
        String first = of.getFirst();
        return switch (function) {
            case "translate", "translate3d" -> moved(length(of, 0), length(of, 1), length(of, 2));
            case "translatex" -> moved(length(of, 0), 0, 0);
            case "translatey" -> moved(0, length(of, 0), 0);
            case "translatez" -> moved(0, 0, length(of, 0));
            case "scale" -> scaled(number(of, 0), number(of, of.size() > 1 ? 1 : 0), 1);
            case "scale3d" -> scaled(number(of, 0), number(of, 1), number(of, 2));
            case "scalex" -> scaled(number(of, 0), 1, 1);
            case "scaley" -> scaled(1, number(of, 0), 1);
            case "scalez" -> scaled(1, 1, number(of, 0));
            case "rotate", "rotatez" -> turned(0, 0, 1, first);
            case "rotatex" -> turned(1, 0, 0, first);
            case "rotatey" -> turned(0, 1, 0, first);
            case "rotate3d" ->
                    of.size() < 4
                            ? NONE
                            : turned(number(of, 0), number(of, 1), number(of, 2), of.get(3));
            case "skew" -> skewed(first, of.size() > 1 ? of.get(1) : "0");
            case "skewx" -> skewed(first, "0");
            case "skewy" -> skewed("0", first);
            case "perspective" -> seenFrom(first);
            case "matrix" -> of.size() < 6 ? NONE : flat(of);
            case "matrix3d" -> of.size() < 16 ? NONE : deep(of);
            default -> NONE;
        };
    }

    /// From so far before the page: `none` is from everywhere, and nearer than a pixel nobody looks.
    static Matrix seenFrom(String distance) {
        return distance.isEmpty() || distance.equals("none")
                ? NONE
                : new Matrix(
                        1,
                        0,
                        0,
                        0,
                        0,
                        1,
                        0,
                        0,
                        0,
                        0,
                        1,
                        0,
                        0,
                        0,
                        -1 / Math.max(1, length(distance)),
                        1);
    }

    static Matrix moved(double x, double y, double z) {
        return new Matrix(1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z, 0, 0, 0, 1);
    }

    private static Matrix scaled(double x, double y, double z) {
        return new Matrix(x, 0, 0, 0, 0, y, 0, 0, 0, 0, z, 0, 0, 0, 0, 1);
    }

    private static Matrix skewed(String along, String across) {
        double x = Math.tan(Math.toRadians(Measure.angle(along)));
        double y = Math.tan(Math.toRadians(Measure.angle(across)));
        return new Matrix(1, x, 0, 0, y, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1);
    }

    private static Matrix turned(double byX, double byY, double byZ, String by) {
        double length = Math.sqrt(byX * byX + byY * byY + byZ * byZ);
        if (length == 0) {
            return NONE;
        }
        double x = byX / length;
        double y = byY / length;
        double z = byZ / length;
        double cos = Math.cos(Math.toRadians(Measure.angle(by)));
        double sin = Math.sin(Math.toRadians(Measure.angle(by)));
        double rest = 1 - cos;
        return new Matrix(
                rest * x * x + cos,
                rest * x * y - sin * z,
                rest * x * z + sin * y,
                0,
                rest * x * y + sin * z,
                rest * y * y + cos,
                rest * y * z - sin * x,
                0,
                rest * x * z - sin * y,
                rest * y * z + sin * x,
                rest * z * z + cos,
                0,
                0,
                0,
                0,
                1);
    }

    private static Matrix flat(List<String> of) {
        return new Matrix(
                number(of, 0),
                number(of, 2),
                0,
                number(of, 4),
                number(of, 1),
                number(of, 3),
                0,
                number(of, 5),
                0,
                0,
                1,
                0,
                0,
                0,
                0,
                1);
    }

    /// Written by columns.
    private static Matrix deep(List<String> of) {
        double[] cells = new double[16];
        for (int i = 0; i < 16; i++) {
            cells[i % 4 * 4 + i / 4] = number(of, i);
        }
        return new Matrix(cells);
    }

    /// Half a window to the left is how something is made as wide as the window, half a window to the right is off it.
    static double length(String text) {
        double length = Measure.of(text, 4, PERCENT);
        return length < 0 ? length : Measure.of(text, 20, PERCENT);
    }

    private static double length(List<String> of, int at) {
        return at < of.size() ? length(of.get(at)) : 0;
    }

    private static double number(List<String> of, int at) {
        return at < of.size() ? Measure.share(of.get(at)) : 1;
    }

    /// First the other, then this.
    Matrix times(Matrix other) {
        if (this == NONE || other == NONE) {
            return this == NONE ? other : this;
        }
        double[] product = new double[16];
        for (int i = 0; i < 16; i++) {
            for (int k = 0; k < 4; k++) {
                product[i] += cells[i / 4 * 4 + k] * other.cells[k * 4 + i % 4];
            }
        }
        return new Matrix(product);
    }

    /// What is left of it on a page that has no depth.
    Matrix flattened() {
        if (this == NONE) {
            return NONE;
        }
        double[] flat = cells.clone();
        for (int i = 0; i < 4; i++) {
            flat[8 + i] = 0;
            flat[4 * i + 2] = 0;
        }
        flat[10] = 1;
        return new Matrix(flat);
    }

    /// As browsers tell: from the way in which the turned plane looks.
    boolean showsTheBack() {
        return without(2, 2) * determinant() < 0;
    }

    /// Leads to no space: browsers draw nothing of it, not even what looks the right way.
    boolean isFlat() {
        return this != NONE && Math.abs(determinant()) < 1e-12;
    }

    private double determinant() {
        double sum = 0;
        for (int column = 0; column < 4; column++) {
            sum += (column % 2 == 0 ? 1 : -1) * cells[column] * without(0, column);
        }
        return sum;
    }

    /// The determinant of what is left without a row and a column.
    private double without(int row, int column) {
        double[] m = new double[9];
        int next = 0;
        for (int i = 0; i < 16; i++) {
            if (i / 4 != row && i % 4 != column) {
                m[next++] = cells[i];
            }
        }
        return m[0] * (m[4] * m[8] - m[5] * m[7])
                - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }

    double at(int row, int column) {
        return cells[row * 4 + column];
    }
}
