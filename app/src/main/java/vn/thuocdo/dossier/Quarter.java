package vn.thuocdo.dossier;

import java.time.LocalDate;

/** A quarter of a year, the time a list is for. */
public record Quarter(int year, int number) {

    public Quarter {
        if (number < 1 || number > 4 || year < 1900 || year > 9999) {
            throw new IllegalArgumentException("quarter %d of %d".formatted(number, year));
        }
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    static Quarter parse(String text) {
        return new Quarter(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(6)));
    }

    /** As it is stored: 2026-Q3. */
    public String code() {
        return "%d-Q%d".formatted(year, number);
    }

    /** As offices write it: quý III/2026. */
    public String roman() {
        return switch (number) {
                    case 1 -> "I";
                    case 2 -> "II";
                    case 3 -> "III";
                    default -> "IV";
                }
                + "/" + year;
    }
}
