package vn.thuocdo.questionnaire.xlsform;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds cells that mean nothing in a row of their kind: those that would change what is asked are faults. */
final class MisplacedCells {

    private static final Map<String, Set<String>> KINDS = Map.of(
            SurveyWriter.LIMITS, Set.of("integer", "decimal", "text", "date"),
            SurveyWriter.DECIMALS, Set.of("decimal"));

    /** What is asked of a single question. */
    private static final Set<String> OF_ONE =
            Set.of("constraint", SurveyWriter.LIMITS, SurveyWriter.DECIMALS, SurveyWriter.PART);

    private static final Set<String> OF_ANSWERED =
            joined(OF_ONE, Set.of("required", SurveyWriter.CHANNELS, SurveyWriter.MISSING));

    private static final Set<String> SOURCE = Set.of(
            "hint",
            "constraint_message",
            SurveyWriter.ITEM,
            SurveyWriter.CREDIT,
            SurveyWriter.OFFICIAL,
            SurveyWriter.VERIFIED);

    private MisplacedCells() {}

    /** Of a question, and of a row of a table. */
    static void ofQuestion(Table.Row row, RowType type, Faults faults) {
        KINDS.forEach((key, kinds) -> {
            if (!kinds.contains(type.kind())) {
                row.faults(faults, Set.of(key), XlsProblem.KIND_CELL);
            }
        });
    }

    /** A section has a title and a condition. */
    static void ofSection(Table.Row row, Faults faults) {
        row.faults(faults, withoutNo(row, OF_ANSWERED), XlsProblem.GROUP_RULE);
        row.faults(faults, SOURCE, XlsProblem.GROUP_CELL);
    }

    /** A table has what a question has, but no answer of its own. */
    static void ofGrid(Table.Row row, Faults faults) {
        row.faults(faults, OF_ONE, XlsProblem.GROUP_RULE);
        row.faults(faults, Set.of("constraint_message"), XlsProblem.GROUP_CELL);
    }

    /**
     * The end of a group only ends it.
     *
     * @param name that of the group, which may stand there again
     */
    static void ofEnd(Table.Row row, String name, Faults faults) {
        var rules = joined(OF_ANSWERED, Set.of("relevant"));
        row.faults(faults, withoutNo(row, rules), XlsProblem.END_RULE);
        var others = new HashSet<>(SurveyReader.KNOWN);
        others.removeAll(rules);
        others.remove("type");
        if (row.get("name").equals(name)) {
            others.remove("name");
        }
        row.faults(faults, others, XlsProblem.END_CELL);
    }

    /** Without {@code required} where it says no, as is so without it. */
    static Set<String> withoutNo(Table.Row row, Set<String> keys) {
        return keys.stream()
                .filter(key -> !key.equals("required") || !Cells.isOff(row.get(key)))
                .collect(Collectors.toSet());
    }

    private static Set<String> joined(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
