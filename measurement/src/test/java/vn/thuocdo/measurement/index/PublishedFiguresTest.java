package vn.thuocdo.measurement.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.thuocdo.measurement.method.Bilingual;
import vn.thuocdo.measurement.method.Group;
import vn.thuocdo.measurement.method.Method;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.method.Provenance;
import vn.thuocdo.measurement.method.Rule;

/** What is published is rounded and graded as the method says. */
class PublishedFiguresTest {

    private final Method oneStop = new Methods().find("one-stop-2018").orElseThrow();

    @Test
    void addRoundedItemsWhereTheMethodRoundsEachItem() {
        var published = PublishedFigures.of(oneStop, cells(1.64, 9));

        assertThat(at(published, "i1")).isEqualTo(new Published(new BigDecimal("1.6"), null));
        assertThat(at(published, "dossiers").value()).isEqualByComparingTo("8.0");
        assertThat(at(published, "total").value()).isEqualByComparingTo("14.4");
    }

    @Test
    void gradeByThePublishedFigureAndNotByTheEstimate() {
        var below = at(PublishedFigures.of(oneStop, cells(1.64, 9)), "total");
        var above = at(PublishedFigures.of(oneStop, cells(1.65, 9)), "total");

        assertThat(below.grade().orElseThrow().name().en()).isEqualTo("Good");
        assertThat(above.value()).isEqualByComparingTo("15.3");
        assertThat(above.grade().orElseThrow().name().en()).isEqualTo("Excellent");
    }

    @Test
    void roundUpHalvesThatArithmeticLeftJustBelow() {
        var cells = cells(1, 9);
        cells.put("i1", figure(1.0499999999999998));

        assertThat(at(PublishedFigures.of(oneStop, cells), "i1").value()).isEqualByComparingTo("1.1");
    }

    @Test
    void leaveOutIndicesThatWereNotAskedAbout() {
        var cells = cells(1.5, 8);
        cells.remove("i9");

        assertThat(at(PublishedFigures.of(oneStop, cells), "total").value()).isEqualByComparingTo("12.0");
    }

    @Test
    void areAbsentWhereThereIsNoFigure() {
        var cells = cells(1.5, 9);
        cells.put("total", new Cell.NoResult(Cell.Reason.TOO_FEW_ANSWERS, 3));

        assertThat(PublishedFigures.of(oneStop, cells))
                .doesNotContainKey("total")
                .containsKey("dossiers");
    }

    @Test
    void onlyRoundTheEndWhereTheMethodRoundsForPublication() {
        var sipas = new Methods().find("sipas-2017").orElseThrow();

        var published = PublishedFigures.of(sipas, Map.of("index", figure(83.915), "c1", figure(83.9149)));

        assertThat(at(published, "index").value()).isEqualTo(new BigDecimal("83.92"));
        assertThat(at(published, "c1").value()).isEqualTo(new BigDecimal("83.91"));
    }

    @Test
    void joinRoundedItemsByTheRuleOfTheGroup() {
        var weighted = new Rule.ExplicitWeights(Map.of("i1", 0.25, "i2", 0.75));
        assertThat(joined(weighted)).isEqualByComparingTo("1.5");
        assertThat(joined(new Rule.MeanOfItems())).isEqualByComparingTo("1.4");
        assertThat(joined(new Rule.MeanOfGroups())).isEqualByComparingTo("1.4");
        assertThat(joined(new Rule.OverallQuestion("i3"))).isEqualByComparingTo("0.2");
    }

    /** Of 1.0 and 1.7, rounded from 1.04 and 1.74. */
    private BigDecimal joined(Rule rule) {
        var tree =
                new Group("total", new Bilingual("t"), rule, List.of(), List.of("i1", "i2"), List.of(), Provenance.OWN);
        var method = oneStop.with(oneStop.scales(), oneStop.items(), List.of(), tree, oneStop.score());
        var cells =
                Map.<String, Cell>of("total", figure(1), "i1", figure(1.04), "i2", figure(1.74), "i3", figure(0.24));
        return at(PublishedFigures.of(method, cells), "total").value();
    }

    private static Published at(Map<String, Published> published, String node) {
        return Objects.requireNonNull(published.get(node), node);
    }

    private static Map<String, Cell> cells(double score, int items) {
        var cells = new HashMap<String, Cell>();
        for (var group : List.of("total", "dossiers", "agency")) {
            cells.put(group, figure(score * items));
        }
        for (var i = 1; i <= 9; i++) {
            cells.put("i" + i, figure(score));
        }
        return cells;
    }

    private static Cell.Estimated figure(double value) {
        return new Cell.Estimated(value, 0.1, value - 0.2, value + 0.2, 100, 1, 99);
    }
}
