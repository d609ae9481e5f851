package vn.thuocdo.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadersTest {

    private static final Column CODE = Column.required("Mã cơ quan", "code");
    private static final Column NAME = Column.required("Tên cơ quan");
    private static final Column SEAT = Column.optional("Trụ sở");

    @ParameterizedTest
    @CsvSource({"Mã cơ quan", "ma co quan", "MÃ_CƠ_QUAN", "Code"})
    void findsAColumnWithOrWithoutAccents(String heading) {
        var headers = Headers.match(new Row(1, List.of("x", heading)), List.of(CODE));

        assertThat(headers.faults()).isEmpty();
        assertThat(headers.ignored()).containsExactly("x");
        assertThat(headers.read(new Row(2, List.of("1", "H26")), CODE)).isEqualTo("H26");
    }

    @Test
    void tellsColumnsThatAreMissingOrTwice() {
        var headers = Headers.match(new Row(3, List.of("code", "Ma co quan")), List.of(CODE, NAME, SEAT));

        assertThat(headers.has(SEAT)).isFalse();
        assertThat(headers.faults())
                .containsExactly(
                        new SheetFault(3, "Ma co quan", "sheet.fault.column-twice", "Ma co quan"),
                        new SheetFault(3, "Tên cơ quan", "sheet.fault.column-missing", "Tên cơ quan"));
    }

    @Test
    void findsTheHeaderBelowATitle() throws IOException {
        var text = "DANH SÁCH CƠ QUAN,\n(kèm theo công văn),\nSTT,Mã cơ quan,Tên cơ quan\n1,H26,Thành phố\n";
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));

        try (var reader = SheetReader.open(content, "a", SheetLimits.CATALOGUE)) {
            var headers = reader.headers(List.of(CODE, NAME));

            assertThat(headers.row()).isEqualTo(3);
            assertThat(headers.read(reader.next(), NAME)).isEqualTo("Thành phố");
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-09-30, 2026-09-30", "30/9/2026, 2026-09-30", "01.02.2026, 2026-02-01",
                        "30-09-2026 14:05, 2026-09-30",
                "2026-09-30T14:05, 2026-09-30", "30/02/2026, -", "9/2026, -", "13/13/2026, -"
            })
    void readsADayAsPeopleWriteIt(String text, String day) {
        assertThat(CivilDay.read(text).map(Object::toString).orElse(null)).isEqualTo(day);
    }
}
