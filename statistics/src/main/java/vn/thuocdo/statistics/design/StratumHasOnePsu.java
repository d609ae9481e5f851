package vn.thuocdo.statistics.design;

/** A variance was asked for in a stratum where a single unit was drawn, and the design says {@link LonelyPsu#FAIL}. */
public final class StratumHasOnePsu extends IllegalArgumentException {

    private final String stratum;
    private final int stage;

    StratumHasOnePsu(String stratum, int stage) {
        super("stratum %s has only one sampling unit at stage %d".formatted(stratum, stage));
        this.stratum = stratum;
        this.stage = stage;
    }

    /** The stratum, as it is called in the data. */
    public String stratum() {
        return stratum;
    }

    /** The stage, counted from 1. */
    public int stage() {
        return stage;
    }
}
