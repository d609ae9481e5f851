package vn.thuocdo.questionnaire.xlsform;

import java.util.ArrayList;
import java.util.List;

/** Collects what is the matter with a workbook, in the order of its rows. */
final class Faults {

    private final List<XlsFault> found = new ArrayList<>();

    void add(String sheet, int row, String column, XlsProblem problem, Object... details) {
        found.add(new XlsFault(sheet, row, column, problem, List.of(details)));
    }

    boolean areOnlyRemarks() {
        return found.stream().allMatch(fault -> fault.problem().isRemark());
    }

    List<XlsFault> all() {
        return List.copyOf(found);
    }
}
