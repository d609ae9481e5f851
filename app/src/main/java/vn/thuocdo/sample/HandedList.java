package vn.thuocdo.sample;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.statistics.selection.Seed;

/**
 * A list as it is handed out.
 *
 * @param households the seed that decides which adult of a household is asked; empty where the units are people
 */
record HandedList(List<FieldUnit> units, Optional<Seed> households) {

    HandedList {
        units = List.copyOf(units);
    }
}
