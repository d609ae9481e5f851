package vn.thuocdo.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The days whose dossiers a campaign asks about: whole quarters. */
record Window(LocalDate from, LocalDate to) {

    private static final int MONTHS = 3;

    /** @param day the first day after it */
    static Window endingBefore(LocalDate day, int quarters) {
        return new Window(day.minusMonths((long) MONTHS * quarters), day.minusDays(1));
    }

    /** The first day of each quarter. */
    List<LocalDate> quarters() {
        return Stream.iterate(from, day -> day.isBefore(to), day -> day.plusMonths(MONTHS))
                .toList();
    }
}
