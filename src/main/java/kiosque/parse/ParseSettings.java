package kiosque.parse;

import java.time.ZoneId;
import java.util.Optional;

/// How one source's documents are read.
///
/// @param timeZone of dates that name none; without it the document's other dates tell, else they are in UTC
public record ParseSettings(Optional<ZoneId> timeZone) {

    public static final ParseSettings DEFAULT = new ParseSettings(Optional.empty());
}
