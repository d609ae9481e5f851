package vn.thuocdo.measurement.plan;

import java.util.List;
import java.util.stream.IntStream;
import vn.thuocdo.measurement.yaml.Located;

/**
 * Many columns, in order.
 *
 * @param names each with the place of the plan it comes from; at least one
 */
public record ColumnList(List<Located<String>> names) {

    /** What a pattern has in the place of the running number. */
    public static final String NUMBER = "{number}";

    /** Keeps its own copy. */
    public ColumnList {
        names = List.copyOf(names);
    }

    /** The columns a pattern such as {@code rep_{number}} means, numbered from 1. */
    public static ColumnList numbered(Located<String> pattern, int count) {
        return new ColumnList(IntStream.rangeClosed(1, count)
                .mapToObj(number -> pattern.value().replace(NUMBER, Integer.toString(number)))
                .map(name -> new Located<>(name, pattern.position()))
                .toList());
    }
}
