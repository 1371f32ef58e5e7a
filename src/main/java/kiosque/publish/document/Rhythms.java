package kiosque.publish.document;

import java.time.Duration;

/// Says in the words of the syndication module how often it is worth asking for a document.
final class Rhythms {

    static void write(Xml xml, Duration freshFor) {
        boolean hourly = freshFor.compareTo(Duration.ofDays(1)) < 0;
        Duration period = hourly ? Duration.ofHours(1) : Duration.ofDays(1);
        long times = Math.max(1, period.dividedBy(freshFor));
        xml.element("sy:updatePeriod", hourly ? "hourly" : "daily");
        xml.element("sy:updateFrequency", String.valueOf(times));
    }
}
