package vn.thuocdo.measurement.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.method.Bilingual;
import vn.thuocdo.measurement.yaml.Located;

/** What the values of a column are called in results. */
public sealed interface Labels {

    /** In the plan, in the order in which they are to be shown. */
    record Listed(Map<String, Bilingual> byValue) implements Labels {

        /** Keeps its own copy. */
        public Listed {
            byValue = Collections.unmodifiableMap(new LinkedHashMap<>(byValue));
        }
    }

    /**
     * In a CSV file with a line for each value, in the order in which they are to be shown.
     *
     * @param path relative to the plan's folder, or absolute
     * @param value the column with the values; absent for the first
     * @param label the column with the labels; absent for the second
     */
    record InFile(
            Located<String> path,
            @Nullable Located<String> value,
            @Nullable Located<String> label) implements Labels {}
}
