package kiosque.poll.when;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.poll.when.SimulatedMonth.Kind;
import kiosque.poll.when.SimulatedMonth.Served;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.stream.IntStream;

/// How fresh a source's news is over a month, and what that costs its server: neither may get worse.
class NewsFreshnessTest {

    private static final int PUBLISHERS = 20;

    /// @param median how late half of the entries are at most, in minutes
    /// @param late the same of 95 %
    /// @param polls a day at most
    @ParameterizedTest
    @CsvSource({
        "NEWS,       WITH_VALIDATORS, 20,   60,   50",
        "NEWS,       SMALL,           20,   60,   50",
        "NEWS,       LARGE,           45,   80,   24",
        "NEWS,       UNDATED,         20,   75,   45",
        "LOCAL_NEWS, WITH_VALIDATORS, 45,   75,   24",
        "LOCAL_NEWS, SMALL,           75,   180,  14",
        "LOCAL_NEWS, LARGE,           150,  300,  9",
        "LOCAL_NEWS, UNDATED,         100,  210,  11",
        "BLOG,       WITH_VALIDATORS, 90,   240,  6",
        "BLOG,       SMALL,           180,  280,  5",
        "BLOG,       LARGE,           1200, 1700, 1.5",
        "BULLETIN,   WITH_VALIDATORS, 30,   55,   55",
        "BULLETIN,   SMALL,           30,   55,   55",
        "BULLETIN,   LARGE,           30,   55,   33",
        "BULLETIN,   UNDATED,         30,   55,   55",
        "DAILY,      WITH_VALIDATORS, 60,   90,   9",
        "DAILY,      SMALL,           160,  280,  7",
        "DAILY,      LARGE,           800,  1500, 1.5",
    })
    void newsIsFreshAndTheServerIsSpared(
            Kind kind, Served served, int median, int late, double polls) {
        SimulatedMonth month = SimulatedMonth.of(kind, served);

        assertThat(month.median()).isLessThan(Duration.ofMinutes(median));
        assertThat(month.late()).isLessThan(Duration.ofMinutes(late));
        assertThat(month.polls()).isLessThan(polls);
    }

    /// What a document no longer lists can be had by nobody. A list of dated entries says how long it lasts; a single one has to be found out.
    ///
    /// @param lost of twenty publishers together: news 90,000 a month, bulletins 14,400
    @ParameterizedTest
    @CsvSource({
        "NEWS,       WITH_VALIDATORS, 0",
        "NEWS,       SMALL,           0",
        "NEWS,       LARGE,           0",
        "LOCAL_NEWS, LARGE,           0",
        "NEWS,       UNDATED,         20",
        "BULLETIN,   SMALL,           20",
        "BULLETIN,   LARGE,           20",
        "BULLETIN,   UNDATED,         20",
    })
    void nothingLeavesADocumentUnread(Kind kind, Served served, int lost) {
        int all =
                IntStream.range(0, PUBLISHERS)
                        .map(publisher -> SimulatedMonth.of(kind, served, publisher).lost())
                        .sum();

        assertThat(all).isLessThanOrEqualTo(lost);
    }

    public static void main(String[] arguments) {
        for (Kind kind : Kind.values()) {
            for (Served served : Served.values()) {
                System.out.println(kind + ", " + served + ": " + SimulatedMonth.of(kind, served));
            }
        }
    }
}
