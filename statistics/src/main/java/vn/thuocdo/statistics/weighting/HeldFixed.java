package vn.thuocdo.statistics.weighting;

/** Weights whose change is taken as known when the variance is linearised; replicates can do better. */
record HeldFixed(double[] weights, WeightEffect effect) implements Adjustment {

    @Override
    public void residuals(double[][] influence) {
        // A step held fixed leaves the influence values alone.
    }

    @Override
    public boolean isHeldFixed() {
        return true;
    }
}
