package vn.thuocdo.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads rows of dossiers in one transaction: cut off at any point, nothing has happened. */
@Component
class LoadDossiers {

    private final Directories directories;
    private final CopyIncoming copy;
    private final MergeIncoming merge;
    private final Uploads uploads;
    private final Clock clock;

    LoadDossiers(Directories directories, CopyIncoming copy, MergeIncoming merge, Uploads uploads, Clock clock) {
        this.directories = directories;
        this.copy = copy;
        this.merge = merge;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** What became of the rows, and the first of the faults. */
    record Loaded(Upload.Counts counts, List<RowFault> faults) {}

    /** Hears how many rows were read, and that the last was. */
    interface Progress {

        void read(long rows);

        void merging(long rows);

        Progress NONE = new Progress() {
            @Override
            public void read(long rows) {}

            @Override
            public void merging(long rows) {}
        };
    }

    /**
     * @param reach the agencies whose lists the sender may hand in
     * @param mostFaults how many faults are told; beyond that they are only counted
     */
    @Transactional
    public Loaded load(UUID upload, Iterator<RawRow> rows, Set<UUID> reach, int mostFaults, Progress progress) {
        merge.prepare();
        var check = new RowCheck(directories.read(), reach, LocalDate.now(clock));
        var tally = copy.copy(rows, check, mostFaults, progress::read);
        progress.merging(tally.rows());
        var counts = tally.with(merge.merge(upload, reach, mostFaults));
        uploads.loaded(upload, counts);
        return new Loaded(counts, tally.faults());
    }
}
