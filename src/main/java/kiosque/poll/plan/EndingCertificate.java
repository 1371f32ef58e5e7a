package kiosque.poll.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// That a server's certificate is about to end, as the detail of each of its polls says it for as long as that is so: an unchanged feed writes down nothing else.
public final class EndingCertificate {

    private static final String SAID = "; its certificate ends on ";
    private static final Pattern DAY = Pattern.compile(SAID + "(\\d{4}-\\d\\d-\\d\\d)$");

    /// What is added to the detail.
    public static String said(Optional<Instant> until) {
        return until.map(at -> SAID + LocalDate.ofInstant(at, ZoneOffset.UTC)).orElse("");
    }

    /// The day that the detail of a poll says.
    static Optional<String> in(String detail) {
        Matcher day = DAY.matcher(detail);
        return day.find() ? Optional.of(day.group(1)) : Optional.empty();
    }
}
