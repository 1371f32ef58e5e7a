package kiosque.filter;

/// A filter expression that does not type-check.
public final class InvalidExpression extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    /// @param line in the expression, from 1
    /// @param column in the expression, from 1
    public InvalidExpression(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
