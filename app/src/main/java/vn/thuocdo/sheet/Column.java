package vn.thuocdo.sheet;

import java.util.List;
import vn.thuocdo.screen.SearchKey;

/**
 * A column a sheet should have. It is found under its name or one of the others, with or without accents.
 *
 * @param name the one that templates and faults show
 */
public record Column(String name, boolean required, List<String> others) {

    public static Column required(String name, String... others) {
        return new Column(name, true, List.of(others));
    }

    public static Column optional(String name, String... others) {
        return new Column(name, false, List.of(others));
    }

    boolean isNamed(String found) {
        var key = SearchKey.of(found);
        return key.equals(SearchKey.of(name))
                || others.stream().map(SearchKey::of).anyMatch(key::equals);
    }
}
