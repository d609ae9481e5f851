package vn.thuocdo.measurement.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.yaml.Located;

/** What must hold for a row. Several conditions must all hold. */
public sealed interface Condition {

    /** The column it looks at. */
    Located<String> column();

    /**
     * The value is one of those given, or with {@code negated} none of them; a blank is never one of them.
     *
     * @param values as they stand in the data, at least one; numbers match by value, so that 9 matches 9.0
     */
    record OneOf(Located<String> column, List<Located<String>> values, boolean negated) implements Condition {

        /** Keeps its own copy of the values. */
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /**
     * The value is a number within bounds, both included; a blank is not.
     *
     * @param least absent for no bound
     * @param most absent for no bound
     */
    record Within(
            Located<String> column,
            @Nullable Double least,
            @Nullable Double most) implements Condition {}

    /** The field is filled in, or with {@code filled} false is blank. */
    record Filled(Located<String> column, boolean filled) implements Condition {}
}
