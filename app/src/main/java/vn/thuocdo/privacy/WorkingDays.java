package vn.thuocdo.privacy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Days on which offices work: not Saturdays and Sundays, not the holidays with a day of the solar calendar, and not the
 * days a setting names, such as those of Tết, which the Government announces each year.
 */
@Component
class WorkingDays {

    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));

    private final Set<LocalDate> announced;

    WorkingDays(@Value("${thuocdo.holidays:}") List<LocalDate> announced) {
        this.announced = Set.copyOf(announced);
    }

    /** The {@code count}-th working day after {@code day}. */
    LocalDate after(LocalDate day, int count) {
        var at = day;
        for (var left = count; left > 0; ) {
            at = at.plusDays(1);
            if (isWorking(at)) {
                left--;
            }
        }
        return at;
    }

    private boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(MonthDay.from(day))
                && !announced.contains(day);
    }
}
