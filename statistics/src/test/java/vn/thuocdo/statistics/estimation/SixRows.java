package vn.thuocdo.statistics.estimation;

import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.SurveyDesign;

/** The worked example of {@code docs/methods/estimation.md}. */
final class SixRows {

    static final double[] Y = {4, 5, 3, 2, 4, 5};
    static final double[] X = {1, 2, 1, 1, 2, 2};
    static final double[] WEIGHTS = {10, 10, 10, 5, 5, 5};

    private SixRows() {}

    static SurveyDesign design() {
        return SurveyDesign.of(6)
                .strata(Classification.of("A", "A", "A", "B", "B", "B"))
                .clusters(Classification.of("1", "1", "2", "3", "3", "4"))
                .weights(WEIGHTS)
                .build();
    }
}
