package vn.thuocdo.sheet;

import java.time.LocalDate;
import java.util.List;
import vn.thuocdo.screen.Screen;

/**
 * What is wrong with a row, told so that whoever filled it in can mend it.
 *
 * @param row its number; 0 for the sheet as a whole
 * @param column the name of the column; blank for the row as a whole
 * @param code key of the sentence that tells it; {@code code.mend} is the key of the one that says how to mend it
 * @param details what the two sentences show
 */
public record SheetFault(long row, String column, String code, List<Object> details) {

    public SheetFault(long row, String column, String code, Object... details) {
        this(row, column, code, List.of(details));
    }

    public String what(Screen screen) {
        return screen.say(code, shown(screen));
    }

    public String mend(Screen screen) {
        return screen.say(code + ".mend", shown(screen));
    }

    private Object[] shown(Screen screen) {
        return details.stream()
                .map(each -> each instanceof LocalDate day ? screen.day(day) : each)
                .toArray();
    }
}
