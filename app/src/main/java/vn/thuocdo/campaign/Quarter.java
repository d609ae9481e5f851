package vn.thuocdo.campaign;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Stream;

/** A quarter of a year, by which lists of dossiers are handed in (quý). */
public record Quarter(int year, int number) {

    public Quarter {
        if (number < 1 || number > 4 || year < 1900 || year > 9999) {
            throw new IllegalArgumentException("quarter %d of %d".formatted(number, year));
        }
    }

    /** Reads what {@link #code} wrote. */
    public static Quarter parse(String text) {
        return new Quarter(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(6)));
    }

    /** As lists name it: {@code 2026-Q3}. */
    public String code() {
        return year + "-Q" + number;
    }

    /** As people write it: III/2026. */
    public String title() {
        return List.of("I", "II", "III", "IV").get(number - 1) + "/" + year;
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    private Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    /** Those with a day from {@code from} to {@code to}. */
    public static List<Quarter> between(LocalDate from, LocalDate to) {
        var last = of(to);
        var ahead = Stream.iterate(of(from), Quarter::next).takeWhile(quarter -> !quarter.equals(last));
        return Stream.concat(ahead, Stream.of(last)).toList();
    }
}
