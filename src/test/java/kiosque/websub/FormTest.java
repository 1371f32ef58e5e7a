package kiosque.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

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
    void aBrokenEncodingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Form.parse("a=%zz"));
    }
}
