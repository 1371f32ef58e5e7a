package kiosque.config;

import java.util.List;
import java.util.stream.Collectors;

/// A configuration that cannot be used, with everything that is wrong with it.
public final class ConfigurationException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Mistake> mistakes;

    public ConfigurationException(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    /// In the order of the file; at least one.
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
