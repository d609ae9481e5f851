package vn.thuocdo.agency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.sheet.CheckedRow;
import vn.thuocdo.sheet.Column;
import vn.thuocdo.sheet.SheetOutcome;
import vn.thuocdo.sheet.SheetReader;

/** Takes a list of procedures into the catalogue, whole or not at all. */
@Component
public class ImportProcedures {

    static final Column CODE = Column.required("Mã thủ tục", "code", "Mã TTHC", "Mã số TTHC", "Mã");
    static final Column NAME = Column.required("Tên thủ tục", "name", "Tên thủ tục hành chính", "Tên TTHC");
    static final Column FIELD = Column.required("Lĩnh vực", "field");
    static final Column INVITATION = Column.optional("Mời khảo sát", "invitation");
    static final List<Column> COLUMNS = List.of(CODE, NAME, FIELD, INVITATION);

    private final Procedures procedures;
    private final Audit audit;

    ImportProcedures(Procedures procedures, Audit audit) {
        this.procedures = procedures;
        this.audit = audit;
    }

    @Transactional
    public SheetOutcome from(SheetReader sheet, Actor actor) {
        var headers = sheet.headers(COLUMNS);
        var faults = new ArrayList<>(headers.faults());
        var read = new ArrayList<Procedure>();
        var rows = new HashMap<String, Long>();
        while (headers.faults().isEmpty() && sheet.hasNext()) {
            var row = new CheckedRow(headers, sheet.next());
            procedure(row, rows).ifPresent(read::add);
            faults.addAll(row.faults());
        }
        if (!faults.isEmpty()) {
            return new SheetOutcome.Refused(faults);
        }
        var changed = read.stream().filter(procedures::save).count();
        audit.record(
                actor.account(),
                "procedure.imported",
                "procedure",
                "list",
                Map.of("rows", read.size(), "new", changed));
        return new SheetOutcome.Kept(read.size(), read.size() - changed);
    }

    private static Optional<Procedure> procedure(CheckedRow row, Map<String, Long> rows) {
        var code = row.choice(CODE, ProcedureCode::of, "agency.fault.procedure-code");
        var name = row.required(NAME);
        var field = row.required(FIELD);
        var invitation = row.text(INVITATION).isEmpty()
                ? Optional.of(Invitation.usual(field, name))
                : row.choice(INVITATION, Invitation::titled, "agency.fault.invitation");
        code.map(each -> rows.putIfAbsent(each, row.number()))
                .ifPresent(first -> row.refuse(CODE, "agency.fault.twice", code.orElseThrow(), first));
        return row.faults().isEmpty()
                ? Optional.of(new Procedure(code.orElseThrow(), name, field, invitation.orElseThrow()))
                : Optional.empty();
    }
}
