package vn.thuocdo.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            vi; 1.250;     1250
            vi; 1.250,5;   1250.5
            vi; 2,5;       2.5
            vi; 2.5;       2.5
            vi; 0,125;     0.125
            vi; 1 250 000; 1250000
            en; 1,250;     1250
            en; 1,250.5;   1250.5
            en; 2.5;       2.5
            """)
    void isReadAsTheLanguageWritesIt(String language, String typed, BigDecimal number) {
        assertThat(TypedNumber.parse(typed, Locale.of(language))).contains(number);
    }

    @ParameterizedTest
    @CsvSource({"''", "abc", "1e9", "1;2", "NaN"})
    void isNothingElse(String typed) {
        assertThat(TypedNumber.parse(typed, Locale.of("vi"))).isEmpty();
    }

    @Test
    void isAShareWhenTypedAsPerCent() {
        var vietnamese = Locale.of("vi");

        assertThat(TypedNumber.parse(PlanSetting.MANDATED_MARGIN, "5", vietnamese))
                .contains(new BigDecimal("0.05"));
        assertThat(TypedNumber.parse(PlanSetting.MANDATED_MARGIN, "500", vietnamese))
                .isEmpty();
        assertThat(TypedNumber.show(PlanSetting.MANDATED_MARGIN, new BigDecimal("0.025"), vietnamese))
                .isEqualTo("2,5");
    }
}
