package kiosque.normalise.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Reads the candidates of a `srcset` attribute as HTML says (section 4.8.4.2.2) and writes those that survive.
public final class Srcset {

    private static final int MOST = 64;

    /// The attribute's new value.
    ///
    /// @param resolve makes a URL absolute, or answers an empty string for one that may not stay
    /// @return empty where no candidate is left
    public static Optional<String> resolved(String srcset, UnaryOperator<String> resolve) {
        List<String> kept = new ArrayList<>();
        int at = 0;
        while (at < srcset.length() && kept.size() < MOST) {
            at = skip(srcset, at, " \t\n\f\r,");
            int end = next(srcset, at, " \t\n\f\r");
            String url = srcset.substring(at, end);
            String descriptor = "";
            if (url.endsWith(",")) {
                url = url.replaceFirst(",+$", "");
                at = end;
            } else {
                int comma = next(srcset, end, ",");
                descriptor = srcset.substring(end, comma).strip();
                at = comma + 1;
            }
            String absolute = url.isEmpty() ? "" : resolve.apply(url);
            if (!absolute.isEmpty() && isDescriptor(descriptor)) {
                // A comma at either end of a URL would be read as a separator.
                kept.add((escaped(absolute) + " " + descriptor).strip());
            }
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", kept));
    }

    /// The widest of the candidates that [#resolved] has written.
    public static Optional<String> largest(String written) {
        String best = "";
        double most = -1;
        for (String candidate : written.split(", ", -1)) {
            int space = candidate.indexOf(' ');
            double size = space < 0 ? 1 : size(candidate.substring(space + 1));
            if (size > most) {
                most = size;
                best = space < 0 ? candidate : candidate.substring(0, space);
            }
        }
        return Optional.of(best).filter(url -> !url.isEmpty());
    }

    private static double size(String descriptor) {
        try {
            return Double.parseDouble(descriptor.replaceFirst("[wxh ].*$", ""));
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    private static String escaped(String url) {
        return url.endsWith(",") ? url.substring(0, url.length() - 1) + "%2C" : url;
    }

    /// A candidate that is a pixel wide is there to be counted.
    private static boolean isDescriptor(String descriptor) {
        return descriptor.length() <= 24
                && !descriptor.matches("[01]w|0*\\.?0*x")
                && descriptor
                        .chars()
                        .allMatch(c -> (c >= '0' && c <= '9') || " .wxhe+-".indexOf(c) >= 0);
    }

    private static int skip(String text, int from, String skipped) {
        int at = from;
        while (at < text.length() && skipped.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int next(String text, int from, String stops) {
        int at = from;
        while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
