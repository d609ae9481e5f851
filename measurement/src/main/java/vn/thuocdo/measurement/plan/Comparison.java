package vn.thuocdo.measurement.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.yaml.Located;

/** A difference to be shown with its error. */
public sealed interface Comparison {

    /**
     * One value of a domain less another, with the covariance between them.
     *
     * @param domain the name of one of the plan's domains
     * @param from what is taken away: a value for each column of the domain
     * @param to what it is taken from: a value for each column of the domain
     */
    record Between(Located<String> domain, List<Located<String>> from, List<Located<String>> to) implements Comparison {

        /** Keeps its own copies. */
        public Between {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /**
     * The change from one wave to another.
     *
     * @param column that tells the waves apart; absent where the files do
     * @param samples how the waves were drawn
     * @param domains names of the plan's domains for whose values the change is shown as well as for all
     */
    record Change(
            @Nullable Located<String> column,
            Located<String> from,
            Located<String> to,
            Samples samples,
            List<Located<String>> domains)
            implements Comparison {

        /** Keeps its own copy of the domains. */
        public Change {
            domains = List.copyOf(domains);
        }
    }

    /**
     * The straight line through several waves.
     *
     * @param column that tells the waves apart; absent where the files do
     * @param waves at least three, the earliest first
     * @param samples how the waves were drawn
     * @param domains names of the plan's domains for whose values the trend is shown as well as for all
     */
    record Trend(
            @Nullable Located<String> column,
            List<Located<String>> waves,
            Samples samples,
            List<Located<String>> domains)
            implements Comparison {

        /** Keeps its own copies. */
        public Trend {
            waves = List.copyOf(waves);
            domains = List.copyOf(domains);
        }
    }

    /** How waves were drawn. */
    enum Samples {
        /** Each by itself: no covariance between waves. */
        INDEPENDENT,
        /** From the same clusters, which have the same names in each wave. */
        PANEL
    }
}
