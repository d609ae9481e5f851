package vn.thuocdo.statistics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {

    /** R: 2 * pt(t, df, lower.tail = FALSE). */
    @ParameterizedTest
    @CsvSource({
        "2.3, 42, 0.026485258330514037",
        "0.01, 5, 0.99240801804258183",
        "40, 10, 2.2808577430857475e-12",
        "6, 2, 0.026671473215424769",
        "1.5, 300, 0.13466603314926179",
        "1.9, 999, 0.057720846506914301",
        "2.1, 1001, 0.035978624343955157",
        "0.01, 2000, 0.99202228471392084",
        "8, 1200, 2.9108285695554988e-15",
        "6, 40000, 1.9900980383011724e-09",
        "3, Infinity, 0.0026997960632601892"
    })
    void hasTheTailsOfR(double t, double freedom, double tails) {
        assertThat(new StudentT(freedom).bothTails(-t)).isCloseTo(tails, withinPercentage(1e-10));
    }
}
