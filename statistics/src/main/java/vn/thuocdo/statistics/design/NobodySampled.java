package vn.thuocdo.statistics.design;

/** The population has a category of which the sample, or a replicate of it, has nobody with a weight. */
public final class NobodySampled extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public NobodySampled(String category, double population) {
        super("the population has %s of %s, the sample nobody".formatted(population, category));
    }
}
