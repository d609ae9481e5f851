package vn.thuocdo.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                0912345123      | +84912345123
                0912 345 123    | +84912345123
                0912.345.123    | +84912345123
                (0912) 345-123  | +84912345123
                +84 912 345 123 | +84912345123
                84912345123     | +84912345123
                0084912345123   | +84912345123
                +840912345123   | +84912345123
                912345123       | +84912345123
                0842345123      | +84842345123
                842345123       | +84842345123
                02438251234     | +842438251234
                0203825123      | +84203825123
                """)
    void readsANumberHoweverItIsWritten(String text, String number) {
        assertThat(Phone.of(text)).hasValue(new Phone(number));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "113",
                "19001009",
                "0123456789",
                "01234567890",
                "0000000000",
                "091234512",
                "09123451234",
                "không có",
                "0912345123; 0987654321",
                "+1 202 555 0143",
                "0612345123"
            })
    void refusesWhatNobodyCanBeCalledAt(String text) {
        assertThat(Phone.of(text)).isEmpty();
    }

    @Test
    void showsSoMuchThatItsOwnerKnowsItAndNobodyElseCanCall() {
        assertThat(new Phone("+84912345123").masked()).isEqualTo("09xx xxx 123");
    }
}
