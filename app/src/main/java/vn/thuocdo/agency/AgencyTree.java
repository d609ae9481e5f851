package vn.thuocdo.agency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.access.Ids;
import vn.thuocdo.sheet.Column;
import vn.thuocdo.sheet.SheetFault;

/** All agencies as they would be with the lines of a list among them, and what would be wrong then. */
final class AgencyTree {

    private final Map<AgencyId, Agency> agencies = new HashMap<>();
    private final Map<String, List<Agency>> byCode = new HashMap<>();
    private final Map<AgencyId, AgencyLine> lines = new LinkedHashMap<>();
    private final List<SheetFault> faults = new ArrayList<>();

    /** @param edited the agency the only line is about; nothing where codes and first days tell */
    AgencyTree(List<Agency> known, List<AgencyLine> told, @Nullable AgencyId edited) {
        known.forEach(this::put);
        for (var line : told) {
            var id = edited == null ? idOf(line) : edited;
            if (lines.putIfAbsent(id, line) != null) {
                refuse(
                        line,
                        AgencyLine.CODE,
                        "agency.fault.twice",
                        line.code(),
                        lines.get(id).row());
            }
            put(agency(id, line, Optional.empty()));
        }
        lines.forEach((id, line) -> put(agency(id, line, parent(id, line))));
        lines.forEach(this::check);
        agencies.values().forEach(this::checkPeriod);
    }

    List<SheetFault> faults() {
        return faults;
    }

    Map<AgencyId, AgencyLine> lines() {
        return lines;
    }

    Agency agency(AgencyId id) {
        return Objects.requireNonNull(agencies.get(id));
    }

    /** The agencies a line says it took over from. */
    List<Agency> predecessors(AgencyLine line) {
        var found = new ArrayList<Agency>();
        for (var code : line.predecessors()) {
            before(code, line)
                    .ifPresentOrElse(
                            found::add, () -> refuse(line, AgencyLine.PREDECESSORS, "agency.fault.predecessor", code));
        }
        return found;
    }

    private Optional<Agency> before(String code, AgencyLine line) {
        var day = Objects.requireNonNull(line.period().from());
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(each -> each.from() == null || each.from().isBefore(day))
                .findFirst();
    }

    private AgencyId idOf(AgencyLine line) {
        return byCode.getOrDefault(line.code(), List.of()).stream()
                .filter(each -> Objects.equals(each.from(), line.period().from()))
                .map(Agency::id)
                .findFirst()
                .orElseGet(() -> new AgencyId(Ids.next()));
    }

    private void put(Agency agency) {
        var old = agencies.put(agency.id(), agency);
        if (old != null) {
            byCode.getOrDefault(old.code(), new ArrayList<>()).remove(old);
        }
        byCode.computeIfAbsent(agency.code(), _ -> new ArrayList<>()).add(agency);
    }

    private static Agency agency(AgencyId id, AgencyLine line, Optional<AgencyId> parent) {
        return new Agency(
                id,
                line.code(),
                line.name(),
                line.kind(),
                line.level(),
                parent,
                line.seat(),
                line.period().from(),
                line.period().to());
    }

    private Optional<AgencyId> parent(AgencyId id, AgencyLine line) {
        if (line.parent().isEmpty()) {
            return Optional.empty();
        }
        var code = line.parent().get();
        var found = byCode.getOrDefault(code, List.of()).stream()
                .filter(each -> !each.id().equals(id) && each.period().contains(line.period()))
                .map(Agency::id)
                .findFirst();
        if (found.isEmpty()) {
            refuse(line, AgencyLine.PARENT, "agency.fault.parent", code);
        }
        return found;
    }

    private void check(AgencyId id, AgencyLine line) {
        byCode.getOrDefault(line.code(), List.of()).stream()
                .filter(each -> !each.id().equals(id) && each.period().overlaps(line.period()))
                .findFirst()
                .ifPresent(each -> refuse(line, AgencyLine.FROM, "agency.fault.overlap", line.code(), each.name()));
        var above = new HashSet<AgencyId>();
        for (var at = Optional.of(id); at.isPresent(); at = agency(at.get()).parent()) {
            if (!above.add(at.get())) {
                refuse(line, AgencyLine.PARENT, "agency.fault.circle", line.code());
                return;
            }
        }
    }

    /** An agency the list does not name may lie in one whose period the list cuts. */
    private void checkPeriod(Agency agency) {
        var above = agency.parent().map(agencies::get);
        if (above.isPresent() && !above.get().period().contains(agency.period())) {
            var line = lines.get(above.get().id());
            if (line != null) {
                refuse(line, AgencyLine.TO, "agency.fault.child", agency.name());
            }
        }
    }

    private void refuse(AgencyLine line, Column column, String code, Object... details) {
        faults.add(new SheetFault(line.row(), column.name(), code, details));
    }
}
