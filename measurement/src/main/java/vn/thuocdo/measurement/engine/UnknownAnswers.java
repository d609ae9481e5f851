package vn.thuocdo.measurement.engine;

import java.util.List;

/** Some rows have values that are no answers of an item's scale. */
public final class UnknownAnswers extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> items;

    public UnknownAnswers(List<String> items) {
        super("values that are no answers of items " + items);
        this.items = List.copyOf(items);
    }

    /** The codes of the items concerned. */
    public List<String> items() {
        return items;
    }
}
