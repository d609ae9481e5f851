package vn.thuocdo.measurement.measure;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import vn.thuocdo.measurement.data.ColumnKind;
import vn.thuocdo.measurement.plan.Condition;

/** Pieces of SQL for what a plan says. Every name and value from outside is quoted here. */
final class Sql {

    private Sql() {}

    static String name(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** The value as a number, if it is one. */
    static OptionalDouble number(String value) {
        try {
            var number = Double.parseDouble(value.strip());
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** Whether the column has the value; numbers match by value. False or null where it has none. */
    static String is(String column, ColumnKind kind, String value) {
        var number = number(value);
        if (kind != ColumnKind.TEXT) {
            return number.isPresent() ? "%s = %s".formatted(name(column), literal(number.getAsDouble())) : "false";
        }
        var same = "%s = %s".formatted(name(column), text(value));
        return number.isEmpty()
                ? same
                : "(%s or try_cast(%s as double) = %s)".formatted(same, name(column), literal(number.getAsDouble()));
    }

    static String literal(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : String.format(Locale.ROOT, "cast(%s as double)", number);
    }

    /** A condition that is true or false, never null. */
    static String condition(Condition condition, ColumnKind kind) {
        var column = condition.column().value();
        return switch (condition) {
            case Condition.OneOf oneOf -> {
                var any = oneOf.values().stream()
                        .map(value -> is(column, kind, value.value()))
                        .collect(Collectors.joining(" or "));
                yield oneOf.negated()
                        ? "(not coalesce((%s), false))".formatted(any)
                        : "coalesce((%s), false)".formatted(any);
            }
            case Condition.Within within -> {
                var least = within.least() == null ? "true" : name(column) + " >= " + literal(within.least());
                var most = within.most() == null ? "true" : name(column) + " <= " + literal(within.most());
                yield "coalesce(%s is not null and %s and %s, false)".formatted(name(column), least, most);
            }
            case Condition.Filled filled -> "(%s is %s null)".formatted(name(column), filled.filled() ? "not" : "");
        };
    }

    static String and(List<String> conditions) {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** The columns' values joined, null where one of them is. */
    static String joined(List<String> columns) {
        return columns.stream()
                .map(column -> "cast(%s as varchar)".formatted(name(column)))
                .collect(Collectors.joining(" || ' · ' || ", "(", ")"));
    }
}
