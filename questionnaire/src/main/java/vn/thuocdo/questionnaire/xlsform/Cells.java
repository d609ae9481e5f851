package vn.thuocdo.questionnaire.xlsform;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thuocdo.questionnaire.Credit;
import vn.thuocdo.questionnaire.Source;
import vn.thuocdo.questionnaire.json.Codes;

/** Reads cells that hold one of a few words. */
final class Cells {

    private static final Set<String> YES = Set.of("yes", "true", "true()", "1", "có");
    private static final Set<String> NO = Set.of("", "no", "false", "false()", "0", "không");

    private static final Pattern AROUND = Pattern.compile("^[\\s\u00a0\ufeff\u200b]+|[\\s\u00a0\ufeff\u200b]+$");

    private Cells() {}

    /** Without blanks around it, those that web pages leave among them. */
    static String trimmed(String cell) {
        return AROUND.matcher(cell).replaceAll("");
    }

    /** Whether a cell of yes and no says no, or nothing. */
    static boolean isOff(String cell) {
        return NO.contains(trimmed(cell).toLowerCase(Locale.ROOT));
    }

    /** Whether it says yes; blank says no. */
    static boolean yes(Table.Row row, String key, Faults faults) {
        var cell = row.get(key).toLowerCase(Locale.ROOT);
        if (!YES.contains(cell) && !NO.contains(cell)) {
            row.fault(faults, key, key.equals("required") ? XlsProblem.REQUIRED : XlsProblem.OWN_COLUMN, row.get(key));
        }
        return YES.contains(cell);
    }

    /** The constants it lists, with blanks between them. */
    static <E extends Enum<E>> Set<E> constants(Table.Row row, String key, Class<E> kind, Faults faults) {
        var constants = EnumSet.noneOf(kind);
        for (var code : row.get(key).split("[ ,]+")) {
            var found = Arrays.stream(kind.getEnumConstants())
                    .filter(each -> Codes.code(each).equals(code))
                    .findFirst();
            found.ifPresent(constants::add);
            if (found.isEmpty() && !code.isEmpty()) {
                row.fault(faults, key, XlsProblem.OWN_COLUMN, code);
            }
        }
        return constants;
    }

    /** Where the question comes from; one's own, unless our columns say otherwise. */
    static Source source(Table.Row row, Faults faults) {
        var item = row.get(SurveyWriter.ITEM);
        var credits = constants(row, SurveyWriter.CREDIT, Credit.class, faults);
        if (credits.size() > 1) {
            row.fault(faults, SurveyWriter.CREDIT, XlsProblem.OWN_COLUMN, row.get(SurveyWriter.CREDIT));
        }
        return new Source(
                item.isEmpty() ? null : item,
                credits.stream().findFirst().orElse(Credit.NONE),
                yes(row, SurveyWriter.OFFICIAL, faults),
                row.get(SurveyWriter.VERIFIED).isEmpty() || yes(row, SurveyWriter.VERIFIED, faults));
    }
}
