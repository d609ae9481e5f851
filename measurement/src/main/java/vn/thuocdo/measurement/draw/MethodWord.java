package vn.thuocdo.measurement.draw;

import java.util.Locale;
import vn.thuocdo.statistics.selection.DrawMethod;

/** A way to draw, in the word that plans, commands and records write. */
public enum MethodWord {
    SRS,
    SYSTEMATIC,
    PPS;

    /** The word for {@code method}. */
    public static MethodWord of(DrawMethod method) {
        return switch (method) {
            case SIMPLE_RANDOM -> SRS;
            case SYSTEMATIC -> SYSTEMATIC;
            case PROPORTIONAL_TO_SIZE -> PPS;
        };
    }

    /** What the word stands for. */
    public DrawMethod method() {
        return switch (this) {
            case SRS -> DrawMethod.SIMPLE_RANDOM;
            case SYSTEMATIC -> DrawMethod.SYSTEMATIC;
            case PPS -> DrawMethod.PROPORTIONAL_TO_SIZE;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
