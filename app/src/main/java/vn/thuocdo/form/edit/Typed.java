package vn.thuocdo.form.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The fields of a question, section or title as somebody filled them in. Lines of a table are fields such as
 * {@code choice.2.label.vi}.
 */
public record Typed(Map<String, List<String>> fields) {

    /** The most lines of a table that are read. */
    private static final int LINES = 200;

    private static final Pattern LINE = Pattern.compile("(choice|row)\\.(\\d{1,3})\\..*");

    public Typed {
        fields = Map.copyOf(fields);
    }

    /** What is in a field, without blanks around it; "" where there is none. */
    public String get(String field) {
        return fields.getOrDefault(field, List.of(""))
                .getFirst()
                .replace("\r\n", "\n")
                .strip();
    }

    /** Whether a box is ticked. */
    public boolean has(String field) {
        return !get(field).isEmpty();
    }

    /** Whether a box of several is ticked. */
    public boolean has(String field, String value) {
        return fields.getOrDefault(field, List.of()).contains(value);
    }

    List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The numbers of the lines of a table, in their order. */
    public List<Integer> lines(String table) {
        var lines = new TreeSet<Integer>();
        for (var field : fields.keySet()) {
            var match = LINE.matcher(field);
            if (match.matches() && match.group(1).equals(table)) {
                lines.add(Integer.parseInt(match.group(2)));
            }
        }
        return lines.stream().limit(LINES).toList();
    }

    /** Whether nobody wrote anything into a line. */
    boolean isBlank(String table, int line) {
        var start = "%s.%d.".formatted(table, line);
        return fields.keySet().stream()
                .filter(field -> field.startsWith(start))
                .allMatch(field -> get(field).isEmpty());
    }

    /** With those fields of another that {@code keep} names, and without those of its own. */
    Typed over(Typed other, Predicate<String> keep) {
        var both = new HashMap<String, List<String>>();
        fields.forEach((field, values) -> {
            if (!keep.test(field)) {
                both.put(field, values);
            }
        });
        other.fields.forEach((field, values) -> {
            if (keep.test(field)) {
                both.put(field, values);
            }
        });
        return new Typed(both);
    }

    /**
     * After a button of a table: {@code add.choice}, {@code up.choice.2}, {@code down.row.3}, {@code remove.row.0};
     * itself for any other.
     */
    public Typed after(String button) {
        var parts = button.split("\\.");
        if (parts.length < 2 || !Set.of("choice", "row").contains(parts[1])) {
            return this;
        }
        var lines = new ArrayList<>(lines(parts[1]));
        if (parts[0].equals("add")) {
            var field = "%s.%d.%s".formatted(parts[1], lines.isEmpty() ? 0 : lines.getLast() + 1, "code");
            var more = new HashMap<>(fields);
            more.put(field, List.of(""));
            return new Typed(more);
        }
        var at = parts.length < 3 || !parts[2].matches("\\d{1,3}") ? -1 : lines.indexOf(Integer.valueOf(parts[2]));
        if (at < 0) {
            return this;
        }
        switch (parts[0]) {
            case "up" -> Collections.swap(lines, at, Math.max(0, at - 1));
            case "down" -> Collections.swap(lines, at, Math.min(lines.size() - 1, at + 1));
            case "remove" -> lines.remove(at);
            default -> {}
        }
        return ordered(parts[1], lines);
    }

    private Typed ordered(String table, List<Integer> lines) {
        var ordered = new HashMap<String, List<String>>();
        fields.forEach((field, values) -> {
            var match = LINE.matcher(field);
            var inTable = match.matches() && match.group(1).equals(table);
            var at = inTable ? lines.indexOf(Integer.valueOf(match.group(2))) : -1;
            if (!inTable) {
                ordered.put(field, values);
            } else if (at >= 0) {
                ordered.put("%s.%d%s".formatted(table, at, field.substring(match.end(2))), values);
            }
        });
        return new Typed(ordered);
    }
}
