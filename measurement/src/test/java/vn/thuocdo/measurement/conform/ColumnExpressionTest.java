package vn.thuocdo.measurement.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnExpressionTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTwoRows() throws Exception {
        Files.writeString(folder.resolve("data.csv"), "a,b.c,none\n8,2,\n3,4,5\n");
    }

    @ParameterizedTest
    @CsvSource({
        "a - b.c, 6",
        "a-2-1, 5",
        "-a^2, -64",
        "(a+b.c)*2, 20",
        "a/b.c/2, 2",
        "2^3^0, 2",
        "I(log(exp(a))), 8",
        "a >= 8, 1",
        "a < b.c, 0",
        ".5*a, 4",
    })
    void readsArithmeticAsRDoes(String text, double first) {
        var values = ColumnExpression.values(text, CaseData.read(folder, "data.csv"));

        assertThat(values[0]).isEqualTo(first);
    }

    @Test
    void missesWhatAnOperandMisses() {
        var values = ColumnExpression.values("a + none", CaseData.read(folder, "data.csv"));

        assertThat(values).containsExactly(Double.NaN, 8);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        var data = CaseData.read(folder, "data.csv");

        assertThatThrownBy(() -> ColumnExpression.values("a %in% 3", data))
                .isInstanceOf(UnknownCase.class)
                .hasMessageContaining("%in%");
    }
}
