package kiosque.web.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The value of `Accept-Encoding`: how welcome each content coding is (RFC 9110, section 12.5.3).
///
/// @param weights quality by coding in thousandths; `*` for those not named
public record AcceptEncoding(Map<String, Integer> weights) {

    /// Nothing said, or nothing said that can be understood: only the plain bytes are safe.
    public static final AcceptEncoding IDENTITY = new AcceptEncoding(Map.of());

    public AcceptEncoding {
        weights = Map.copyOf(weights);
    }

    public static AcceptEncoding parse(String field) {
        var weights = new HashMap<String, Integer>();
        for (String member : field.split(",", 32)) {
            String[] parts = member.split(";", -1);
            String coding = parts[0].strip().toLowerCase(Locale.ROOT);
            if (!coding.isEmpty()) {
                weights.put(coding.equals("x-gzip") ? "gzip" : coding, weight(parts));
            }
        }
        return new AcceptEncoding(weights);
    }

    /// 0 to 1000; 0 means: not that one.
    public int weight(String coding) {
        Integer named = weights.get(coding);
        if (named != null) {
            return named;
        }
        Integer others = weights.get("*");
        if (others != null) {
            return others;
        }
        return coding.equals("identity") ? 1 : 0;
    }

    private static int weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.length() > 2 && parameter.substring(0, 2).equalsIgnoreCase("q=")) {
                return thousandths(parameter.substring(2).strip());
            }
        }
        return 1000;
    }

    /// A weight that is none counts as a refusal: better plain bytes than bytes that cannot be read.
    private static int thousandths(String weight) {
        try {
            double value = Double.parseDouble(weight);
            return value >= 0 && value <= 1 ? (int) Math.round(value * 1000) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
