package vn.thuocdo.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays(List.of(LocalDate.of(2027, 2, 5), LocalDate.of(2027, 2, 8)));

    @ParameterizedTest(name = "{0} + {1}")
    @CsvSource({
        "2026-11-23, 2, 2026-11-25",
        "2026-11-26, 2, 2026-11-30",
        "2026-11-28, 2, 2026-12-01",
        "2026-04-29, 2, 2026-05-05",
        "2027-02-03, 2, 2027-02-09"
    })
    void skipsDaysOnWhichNobodyWorks(LocalDate received, int count, LocalDate due) {
        assertThat(days.after(received, count)).isEqualTo(due);
    }
}
