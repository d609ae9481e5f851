package vn.thuocdo.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.agency.AgencyId;

class SizeBenchTest {

    private static final Budget BUDGET = new Budget(10_000, 50_000, 1_000_000);

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            Bình Dương 2018 cấp huyện, 5, 600, 4, 500, 5000
            Bình Dương 2018 cấp xã,   48, 150, 43, 200, 15800
            Hội An 2024 xã phường,    13,  90,  0,   0, 1170
            Hà Nội 2014,              30, 180,  0,   0, 5400
            Hà Nội 2021 cấp huyện,    30, 160,  0,   0, 4800
            """)
    void givesFixedSizesByKindAsPublishedPlansDid(String plan, int ones, long one, int others, long other, long whole) {
        var agencies = new ArrayList<MeasuredAgency>();
        for (var at = 0; at < ones; at++) {
            agencies.add(anAgency("ONE", null));
        }
        for (var at = 0; at < others; at++) {
            agencies.add(anAgency("OTHER", null));
        }

        var table = bench(agencies, 0, 0, Map.of("ONE", one, "OTHER", other)).table();

        assertThat(table.whole(SizingWay.QUOTA).orElseThrow().size()).isEqualTo(whole);
    }

    /** Hội An 2024: 1,730 forms, 90 for each of 13 communes, and 560 to the city's agencies by their dossiers. */
    @Test
    void sharesTheRestOutByDossiersWithAMinimum() {
        var agencies = List.of(
                anAgency("CITY", 9_000L), anAgency("CITY", 4_000L), anAgency("CITY", 900L), anAgency("CITY", 100L));

        var table = bench(agencies, 560, 30, Map.of()).table();

        assertThat(table.rows())
                .extracting(
                        row -> row.size(SizingWay.PROPORTIONAL).orElseThrow().size())
                .containsExactly(343L, 153L, 34L, 30L);
        assertThat(table.whole(SizingWay.PROPORTIONAL).orElseThrow().size()).isEqualTo(560);
    }

    @ParameterizedTest
    @CsvSource({"1000, 286", "5000, 371", "10000, 385", "0, 0"})
    void givesTheMandatedSize(long population, long size) {
        var table = bench(List.of(anAgency("ONE", population)), 0, 0, Map.of()).table();

        assertThat(table.whole(SizingWay.MANDATED).orElseThrow().size()).isEqualTo(size);
    }

    @Test
    void expectsTheMarginTheDesignWasMadeFor() {
        var table = bench(List.of(anAgency("ONE", 20_000L)), 0, 0, Map.of()).table();

        var designed = table.whole(SizingWay.DESIGN).orElseThrow();

        assertThat(designed.margin().orElseThrow()).isCloseTo(0.05, within(1e-4));
        assertThat(designed.size())
                .isGreaterThan(table.whole(SizingWay.MANDATED).orElseThrow().size());
    }

    @Test
    void costsFormsValidFormsAndWhatIsFixed() {
        var table =
                bench(List.of(anAgency("ONE", null)), 0, 0, Map.of("ONE", 100L)).table();

        var whole = table.whole(SizingWay.QUOTA).orElseThrow();

        assertThat(whole.cost()).isEqualTo(new Dong(100 * 10_000 + 80 * 50_000 + 1_000_000));
        assertThat(whole.costPerValidForm()).contains(new Dong(75_000));
        assertThat(table.rows().getFirst().size(SizingWay.QUOTA).orElseThrow().cost())
                .isEqualTo(new Dong(5_000_000));
    }

    @Test
    void tellsNothingItDoesNotKnow() {
        var table = bench(List.of(anAgency("ONE", null), anAgency("ONE", 500L)), 100, 10, Map.of())
                .table();

        assertThat(table.rows().getFirst().sizes()).isEmpty();
        assertThat(table.wholes()).isEmpty();
    }

    @Test
    void addsAgenciesUpAsStrata() {
        var one = bench(List.of(anAgency("ONE", 4_000L)), 0, 0, Map.of("ONE", 300L))
                .table();
        var two = bench(List.of(anAgency("ONE", 4_000L), anAgency("ONE", 4_000L)), 0, 0, Map.of("ONE", 300L))
                .table();

        var expected = one.whole(SizingWay.QUOTA).orElseThrow().margin().orElseThrow() / Math.sqrt(2);

        assertThat(two.whole(SizingWay.QUOTA).orElseThrow().margin().orElseThrow())
                .isCloseTo(expected, within(1e-12));
    }

    private static MeasuredAgency anAgency(String kind, @Nullable Long population) {
        return new MeasuredAgency(new AgencyId(UUID.randomUUID()), "Cơ quan", kind, population, null);
    }

    private static SizeBench bench(List<MeasuredAgency> agencies, long total, long minimum, Map<String, Long> quotas) {
        var assumptions = new Assumptions(new BigDecimal("0.05"), 0.05, 0.95, 1.5, 0.8, total, minimum, quotas);
        return new SizeBench(agencies, assumptions, BUDGET);
    }
}
