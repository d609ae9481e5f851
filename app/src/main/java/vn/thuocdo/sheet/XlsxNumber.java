package vn.thuocdo.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** How a number of a workbook is read as text: as the spreadsheet shows it, or as the day it stands for. */
final class XlsxNumber {

    private static final int LONGEST = 40;
    private static final MathContext SHOWN = new MathContext(15);
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final double LAST_DAY = 2_958_466;

    private XlsxNumber() {}

    /** Without exponent; as it stands where it is no number, or one nobody writes out. */
    static String plain(String raw) {
        if (raw.length() < SHOWN.getPrecision() && raw.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return raw;
        }
        if (raw.length() > LONGEST) {
            return raw;
        }
        try {
            var number = new BigDecimal(raw).round(SHOWN);
            if (number.signum() != 0 && Math.abs((long) number.precision() - number.scale()) > LONGEST) {
                return raw;
            }
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException _) {
            return raw;
        }
    }

    /** 2026-09-30, or 2026-09-30T14:05 where the time of day is given. */
    static String day(String raw, boolean since1904) {
        double serial;
        try {
            serial = Double.parseDouble(raw);
        } catch (NumberFormatException _) {
            return raw;
        }
        if (!(serial >= 1 && serial < LAST_DAY)) {
            return plain(raw);
        }
        var whole = (long) serial;
        var minutes =
                Math.round((serial - whole) * ChronoUnit.DAYS.getDuration().toMinutes());
        // Spreadsheets count a 29/02/1900 that never was.
        var offset = since1904 || whole > 60 ? 0 : 1;
        var day = (since1904 ? FIRST_OF_1904 : FIRST).plusDays(whole + offset);
        return minutes == 0
                ? day.toString()
                : LocalDateTime.of(day, LocalTime.MIDNIGHT).plusMinutes(minutes).toString();
    }
}
