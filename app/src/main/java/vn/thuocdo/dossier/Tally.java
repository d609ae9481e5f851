package vn.thuocdo.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Counts what becomes of rows, and keeps the first of their faults. */
final class Tally {

    private final int mostFaults;
    private final List<RowFault> faults = new ArrayList<>();
    private long rows;
    private long refused;
    private long warned;

    Tally(int mostFaults) {
        this.mostFaults = mostFaults;
    }

    void add(SealRows.Sealed part) {
        rows += part.rows();
        refused += part.refused();
        warned += part.warned();
        keep(part.faults());
    }

    private void keep(Collection<RowFault> more) {
        for (var fault : more) {
            if (faults.size() < mostFaults) {
                faults.add(fault);
            }
        }
    }

    long rows() {
        return rows;
    }

    List<RowFault> faults() {
        return faults;
    }

    /** The counts, once the server has merged what was copied. */
    Upload.Counts with(MergeIncoming.Merged merged) {
        keep(merged.faults());
        return new Upload.Counts(
                rows, merged.kept(), merged.replaced(), merged.unchanged(), refused + merged.refused(), warned);
    }
}
