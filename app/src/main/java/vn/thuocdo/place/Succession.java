package vn.thuocdo.place;

import java.time.LocalDate;

/**
 * What a unit came from, or what it became.
 *
 * @param code of the other unit
 * @param name of the other unit, as it was on {@code seenOn}
 * @param on the day it took place
 * @param seenOn a day on which the other unit is there
 * @param whole whether all of the predecessor went into the successor, or a part
 */
public record Succession(String code, String name, LocalDate on, LocalDate seenOn, boolean whole) {}
