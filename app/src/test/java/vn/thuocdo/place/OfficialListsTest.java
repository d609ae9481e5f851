package vn.thuocdo.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.thuocdo.sheet.SheetOutcome;

/** Imports the lists of the statistics office, where the property {@code thuocdo.lists} names their folder. */
@EnabledIfSystemProperty(named = "thuocdo.lists", matches = ".+")
class OfficialListsTest {

    @Test
    void giveTheOfficialCountsOnAnyDay() {
        var catalogue = new Catalogue();
        var folder = Path.of(System.getProperty("thuocdo.lists"));

        assertThat(catalogue.take(folder.resolve("units_history_2021_2026.csv"), null))
                .isInstanceOf(SheetOutcome.Kept.class);
        assertThat(catalogue.take(folder.resolve("changes_2026-04-30.csv"), null))
                .isEqualTo(new SheetOutcome.Kept(11, 11));
        assertThat(catalogue.take(folder.resolve("map_commune_old_to_new.csv"), Catalogue.MERGER))
                .isEqualTo(new SheetOutcome.Kept(10_604, 0));
        assertThat(catalogue.take(folder.resolve("new_communes_3321.csv"), null))
                .isInstanceOf(SheetOutcome.Kept.class);

        assertThat(catalogue.counts(LocalDate.of(2022, 12, 31))).containsExactly(63L, 705L, 10_599L);
        assertThat(catalogue.counts(LocalDate.of(2025, 6, 30))).containsExactly(63L, 696L, 10_035L);
        assertThat(catalogue.counts(LocalDate.of(2025, 7, 1))).containsExactly(34L, 0L, 3_321L);
    }
}
