package vn.thuocdo.sheet;

import java.util.List;

/** What came of a list that was handed in: such a list is kept whole, or not at all. */
public sealed interface SheetOutcome {

    /**
     * The list is kept.
     *
     * @param rows of the list
     * @param unchanged of them, those that said what was known already
     */
    record Kept(long rows, long unchanged) implements SheetOutcome {}

    /** Nothing was kept. */
    record Refused(List<SheetFault> faults) implements SheetOutcome {

        public Refused {
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("refused without a fault");
            }
            faults = List.copyOf(faults);
        }
    }
}
