package vn.thuocdo.statistics.regression;

import vn.thuocdo.statistics.estimation.Tails;

/**
 * A statistic held against Fisher's distribution.
 *
 * @param numerator degrees of freedom
 * @param denominator degrees of freedom; infinite where numerator × statistic is held against χ²
 * @param pValue not a number where the degrees of freedom are not positive
 */
public record FTest(double statistic, double numerator, double denominator, double pValue) {

    static FTest of(double statistic, double numerator, double denominator) {
        return new FTest(statistic, numerator, denominator, Tails.ofFisher(statistic, numerator, denominator));
    }
}
