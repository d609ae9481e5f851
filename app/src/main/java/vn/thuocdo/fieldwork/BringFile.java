package vn.thuocdo.fieldwork;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.form.Form;
import vn.thuocdo.identity.BroughtIds;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.response.Brought;
import vn.thuocdo.response.Receive;
import vn.thuocdo.response.Reception;
import vn.thuocdo.sheet.CheckedRow;
import vn.thuocdo.sheet.SheetFault;
import vn.thuocdo.sheet.SheetReader;

/**
 * Brings the answers of a file to the door: good lines are kept, the others come back as a sheet. The same file twice
 * changes nothing, so one that was cut off half-way is simply sent again.
 */
@Component
class BringFile {

    private static final int AT_ONCE = 100;

    private final FieldRights rights;
    private final Receive receive;
    private final BroughtIds ids;
    private final BroughtFiles files;
    private final Audit audit;
    private final FieldDays days;

    BringFile(FieldRights rights, Receive receive, BroughtIds ids, BroughtFiles files, Audit audit, FieldDays days) {
        this.rights = rights;
        this.receive = receive;
        this.ids = ids;
        this.files = files;
        this.audit = audit;
        this.days = days;
    }

    /** What reads the lines of a file, and knows its columns. */
    ReadFile reader(Form form) {
        return new ReadFile(
                form, days.of(form.campaign()), ids.of(form.campaign().value()));
    }

    /** @throws Refused if the actor does not lead the field, or it takes no answers any more */
    void bring(Form form, SheetReader sheet, String name, byte[] sha256, Actor actor) {
        if (!FieldRights.isOpen(rights.requireLead(form.campaign(), actor))) {
            throw new Refused(Problem.FIELD_STAGE);
        }
        var reading = new Reading(reader(form));
        reading.read(sheet);
        files.keep(form, name, sha256, reading.counts(), reading.allFaults(), actor);
        audit.record(
                actor.account(),
                "fieldwork.file-brought",
                "campaign",
                form.campaign().value().toString(),
                Map.of("arm", form.arm(), "lines", reading.lines, "kept", reading.kept));
    }

    /** A hundred at a time, in an order drawn at random. */
    static <T> List<List<T>> batches(List<T> lines) {
        var shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new SecureRandom());
        var batches = new ArrayList<List<T>>();
        for (var from = 0; from < shuffled.size(); from += AT_ONCE) {
            batches.add(List.copyOf(shuffled.subList(from, Math.min(shuffled.size(), from + AT_ONCE))));
        }
        return batches;
    }

    /** A line that can be read. */
    private record Line(long row, Brought brought) {}

    /**
     * A file on its way to the door, a hundred lines at a time. They go in an order drawn at random: the file is sorted
     * as a list of names may be, and rows of the database lie as they came.
     */
    private final class Reading {

        private final ReadFile file;
        private final List<Line> good = new ArrayList<>();
        private final List<SheetFault> refused = new ArrayList<>();
        private int lines;
        private int kept;
        private int known;

        Reading(ReadFile file) {
            this.file = file;
        }

        void read(SheetReader sheet) {
            var headers = file.headers(sheet);
            while (headers.faults().isEmpty() && sheet.hasNext()) {
                var row = new CheckedRow(headers, sheet.next());
                lines++;
                file.line(row).ifPresent(brought -> good.add(new Line(row.number(), brought)));
            }
            batches(good).forEach(this::send);
        }

        private void send(List<Line> batch) {
            var receptions = receive.bring(batch.stream().map(Line::brought).toList());
            for (var at = 0; at < receptions.size(); at++) {
                switch (receptions.get(at)) {
                    case Reception.Received _ -> kept++;
                    case Reception.Repeated _ -> known++;
                    default -> refused.add(fault(batch.get(at).row(), receptions.get(at)));
                }
            }
        }

        BroughtFiles.Counts counts() {
            return new BroughtFiles.Counts(lines, kept, known);
        }

        List<SheetFault> allFaults() {
            var all = new ArrayList<>(refused);
            all.addAll(file.faults());
            all.sort(Comparator.comparingLong(SheetFault::row));
            return all;
        }
    }

    private static SheetFault fault(long row, Reception reception) {
        var code = switch (reception) {
            case Reception.Changed _ -> "fieldwork.fault.changed";
            case Reception.AlreadyAnswered _ -> "fieldwork.fault.answered";
            case Reception.AnotherForm _ -> "fieldwork.fault.another-form";
            case Reception.Closed _ -> "fieldwork.fault.closed";
            default -> "fieldwork.fault.code";
        };
        return new SheetFault(row, ReadFile.CODE.name(), code);
    }
}
