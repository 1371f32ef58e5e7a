package kiosque.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class FormTest {

    @Test
    void whatIsEncodedIsReadAgain() {
        var form = new Form(Map.of("hub.topic", "https://é.example/?a=1&b=2", "hub.mode", "a b+c"));

        assertThat(Form.parse(form.encoded())).isEqualTo(form);
    }

    @Test
    void theFirstOfSeveralValuesCounts() {
        assertThat(Form.parse("a=1&a=2&&b&=3").values()).isEqualTo(Map.of("a", "1", "b", ""));
        assertThat(Form.parse("b=").value("b")).isEmpty();
    }

    @Test
    void aLeaseIsReadWhereItIsANumberOfSeconds() {
        assertThat(Form.parse("hub.lease_seconds=864000").lease()).contains(Duration.ofDays(10));
        assertThat(Form.parse("hub.lease_seconds=0").lease()).contains(Duration.ZERO);
        for (String none : List.of("", "-1", "1e3", "10.5", "9999999999")) {
            assertThat(Form.parse("hub.lease_seconds=" + none).lease()).as(none).isEmpty();
        }
    }

    @Test
    void aBrokenEncodingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Form.parse("a=%zz"));
    }
}
