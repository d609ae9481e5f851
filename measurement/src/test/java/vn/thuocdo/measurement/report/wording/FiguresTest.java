package vn.thuocdo.measurement.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thuocdo.measurement.language.Language;

class FiguresTest {

    private final Figures vietnamese = new Figures(Language.VIETNAMESE);
    private final Figures english = new Figures(Language.ENGLISH);

    @Test
    void haveTheMarksOfTheLanguage() {
        assertThat(vietnamese.decimal(1234567.891, 2)).isEqualTo("1.234.567,89");
        assertThat(english.decimal(1234567.891, 2)).isEqualTo("1,234,567.89");
        assertThat(vietnamese.whole(11842)).isEqualTo("11.842");
    }

    @Test
    void areRoundedHalfUpFromTheDigitsOneReads() {
        assertThat(english.decimal(0.125, 2)).isEqualTo("0.13");
        assertThat(english.decimal(1.005, 2)).isEqualTo("1.01");
        assertThat(english.decimal(-0.125, 2)).isEqualTo("−0.13");
    }

    @Test
    void showTheSignOfAChangeButNotOfZero() {
        assertThat(vietnamese.signed(1.9, 1)).isEqualTo("+1,9");
        assertThat(vietnamese.signed(-0.4, 1)).isEqualTo("−0,4");
        assertThat(vietnamese.signed(-0.04, 1)).isEqualTo("0,0");
    }

    @Test
    void showADashWhereThereIsNoNumber() {
        assertThat(vietnamese.decimal(Double.NaN, 1)).isEqualTo("–");
        assertThat(vietnamese.plain(Double.POSITIVE_INFINITY, 1)).isEqualTo("–");
        assertThat(vietnamese.interval(1, Double.NaN, 1)).isEqualTo("–");
    }

    @Test
    void showOnlyTheDecimalsThatCountInALevelOrATotal() {
        assertThat(vietnamese.percent(0.95)).isEqualTo("95%");
        assertThat(vietnamese.percent(0.995)).isEqualTo("99,5%");
        assertThat(vietnamese.plain(1200000, 2)).isEqualTo("1.200.000");
    }

    @Test
    void showASmallProbabilityAsBelowTheLastDigit() {
        assertThat(vietnamese.probability(0.00004)).isEqualTo("< 0,001");
        assertThat(english.probability(0.66)).isEqualTo("0.660");
    }

    @Test
    void haveAMarginOnlyWhereBothSidesAreAlike() {
        assertThat(Figures.isSymmetric(83.9, 83.1, 84.7, 1)).isTrue();
        assertThat(Figures.isSymmetric(98, 95, 99, 1)).isFalse();
        assertThat(Figures.isSymmetric(98, Double.NaN, 99, 1)).isFalse();
    }
}
