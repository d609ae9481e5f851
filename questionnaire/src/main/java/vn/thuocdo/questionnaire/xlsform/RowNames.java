package vn.thuocdo.questionnaire.xlsform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of rows as a form spells them, in small letters; those that were spelled otherwise are remarked upon. */
final class RowNames {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{ *([A-Za-z_][A-Za-z0-9_.-]*) *\\}");
    private static final int LONGEST = 64;

    private final Faults faults;
    private final Map<String, String> ours = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Table.Row> rows = new HashMap<>();

    private RowNames(Faults faults) {
        this.faults = faults;
    }

    static RowNames of(Table survey, Faults faults) {
        var names = new RowNames(faults);
        survey.rows().forEach(names::add);
        return names;
    }

    private void add(Table.Row row) {
        var type = RowType.of(row.get("type"));
        if (type.unsupported().isPresent() || type.kind().startsWith("end_") || row.isBlank(SurveyReader.KNOWN)) {
            return;
        }
        var name = row.get("name");
        var spelled = spelled(name);
        if (name.isEmpty() || spelled.length() > LONGEST || !spelled.matches("[a-z][a-z0-9_]*")) {
            row.fault(faults, "name", XlsProblem.NAME, name);
            return;
        }
        if (!taken.add(spelled)) {
            row.fault(faults, "name", XlsProblem.NAME_TWICE, name);
            return;
        }
        ours.put(name, spelled);
        if (row.get(SurveyWriter.PART).isEmpty()) {
            rows.put(spelled, row);
        }
        if (!spelled.equals(name)) {
            row.fault(faults, "name", XlsProblem.RENAMED, name, spelled);
        }
    }

    private static String spelled(String name) {
        var small = name.toLowerCase(Locale.ROOT).replaceAll("[.-]", "_");
        return small.startsWith("_") || small.matches("[0-9].*") ? "q" + small : small;
    }

    /** The name of a row; one that is told of as faulty has a name to go on with. */
    String of(Table.Row row) {
        return ours.getOrDefault(row.get("name"), "row_" + row.number());
    }

    /** The row of this name, unless it is but a part of another. */
    Optional<Table.Row> row(String name) {
        return Optional.ofNullable(rows.get(name));
    }

    /** Whether a row has this name. */
    boolean has(String name) {
        return taken.contains(name);
    }

    /** A condition with the names that the form has. */
    String renamed(String condition) {
        return REFERENCE.matcher(condition).replaceAll(this::reference);
    }

    private String reference(MatchResult found) {
        var name = found.group(1);
        return Matcher.quoteReplacement("${" + ours.getOrDefault(name, name) + "}");
    }
}
