package vn.thuocdo.statistics.disclosure;

/** An inequality Σ coefficients · x ≥ atLeast that every pattern x worth looking at satisfies; one number per cell. */
record Cut(double[] coefficients, double atLeast) {

    private static final double ROUNDING = 1e-6;

    boolean isViolatedBy(double[] pattern) {
        var sum = 0.0;
        for (var cell = 0; cell < coefficients.length; cell++) {
            sum += coefficients[cell] * pattern[cell];
        }
        return sum < atLeast - ROUNDING * Math.max(1, atLeast);
    }
}
