package vn.thuocdo.questionnaire.xlsform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Workbooks as tests write them: {@code [sheet]}, then a line for each row, with bars between the cells. */
final class WorkbookText {

    private WorkbookText() {}

    static String resource(String name) throws IOException {
        try (var file = WorkbookText.class.getResourceAsStream("/xlsform/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Workbook of(String text) {
        var sheets = new ArrayList<Workbook.Sheet>();
        for (var part : text.split("(?m)^\\[")) {
            if (!part.isBlank()) {
                var end = part.indexOf(']');
                var rows = part.substring(end + 1)
                        .strip()
                        .lines()
                        .map(WorkbookText::cells)
                        .toList();
                sheets.add(new Workbook.Sheet(part.substring(0, end), rows));
            }
        }
        return new Workbook(sheets);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }
}
