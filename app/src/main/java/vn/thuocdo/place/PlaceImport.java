package vn.thuocdo.place;

import java.util.List;
import vn.thuocdo.sheet.SheetFault;

/** What came of a list that was handed in: an official list is kept whole, or not at all. */
public sealed interface PlaceImport {

    /**
     * The list is in the catalogue.
     *
     * @param rows of the list
     * @param unchanged of them, those that said what was known already
     */
    record Kept(long rows, long unchanged) implements PlaceImport {}

    /** Nothing was kept. */
    record Refused(List<SheetFault> faults) implements PlaceImport {

        public Refused {
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("refused without a fault");
            }
            faults = List.copyOf(faults);
        }
    }
}
