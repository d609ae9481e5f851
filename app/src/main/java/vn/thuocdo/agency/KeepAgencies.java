package vn.thuocdo.agency;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.place.Places;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.sheet.CheckedRow;
import vn.thuocdo.sheet.SheetFault;
import vn.thuocdo.sheet.SheetOutcome;
import vn.thuocdo.sheet.SheetReader;

/** Takes agencies into the catalogue, from a list or a form: whole or not at all. The same twice changes nothing. */
@Component
public class KeepAgencies {

    private static final int MOST_FAULTS = 500;

    private final Agencies agencies;
    private final Relations relations;
    private final Places places;
    private final AgencyRights rights;
    private final Audit audit;
    private final JdbcClient db;

    KeepAgencies(
            Agencies agencies, Relations relations, Places places, AgencyRights rights, Audit audit, JdbcClient db) {
        this.agencies = agencies;
        this.relations = relations;
        this.places = places;
        this.rights = rights;
        this.audit = audit;
        this.db = db;
    }

    /** Takes a list. A row is about the agency of the same code and first day, or else about a new one. */
    @Transactional
    public SheetOutcome from(SheetReader sheet, Actor actor) {
        var headers = sheet.headers(AgencyLine.COLUMNS);
        var faults = new ArrayList<>(headers.faults());
        var lines = new ArrayList<AgencyLine>();
        while (headers.faults().isEmpty() && sheet.hasNext() && faults.size() < MOST_FAULTS) {
            var row = new CheckedRow(headers, sheet.next());
            AgencyLine.read(row).ifPresent(lines::add);
            faults.addAll(row.faults());
        }
        if (!faults.isEmpty()) {
            return new SheetOutcome.Refused(faults);
        }
        var kept = keep(lines, null, actor);
        if (kept instanceof SheetOutcome.Kept(long rows, long unchanged)) {
            audit.record(
                    actor.account(), "agency.imported", "agency", "list", Map.of("rows", rows, "unchanged", unchanged));
        }
        return kept;
    }

    /**
     * Takes a form about {@code edited}, or about a new agency.
     *
     * @param version of the agency when the form was opened; somebody else may have changed it since
     */
    @Transactional
    public SheetOutcome from(CheckedRow form, @Nullable AgencyId edited, int version, Actor actor) {
        var line = AgencyLine.read(form);
        if (line.isEmpty()) {
            return new SheetOutcome.Refused(form.faults());
        }
        lock();
        if (edited != null && agencies.version(edited) != version) {
            throw new Refused(Problem.CHANGED_MEANWHILE);
        }
        var kept = keep(List.of(line.get()), edited, actor);
        if (kept instanceof SheetOutcome.Kept) {
            var deed = edited == null ? "agency.added" : "agency.changed";
            audit.record(actor.account(), deed, "agency", line.get().code(), Map.of());
        }
        return kept;
    }

    private SheetOutcome keep(List<AgencyLine> lines, @Nullable AgencyId edited, Actor actor) {
        lock();
        var known = agencies.all();
        var tree = new AgencyTree(known, lines, edited);
        lines.forEach(tree::predecessors);
        var faults = new ArrayList<>(tree.faults());
        faults.addAll(unknownPlaces(lines));
        if (!faults.isEmpty()) {
            return new SheetOutcome.Refused(faults);
        }
        rights.require(tree, known, actor);
        db.sql("set constraints agency.agency_within_parent, agency.agency_code_once_a_day deferred")
                .update();
        var changed = tree.lines().entrySet().stream()
                .filter(each -> write(each.getKey(), each.getValue(), tree))
                .count();
        db.sql("set constraints agency.agency_within_parent, agency.agency_code_once_a_day immediate")
                .update();
        return new SheetOutcome.Kept(lines.size(), lines.size() - changed);
    }

    private void lock() {
        db.sql("lock table agency.agency in share row exclusive mode").update();
    }

    private List<SheetFault> unknownPlaces(List<AgencyLine> lines) {
        var named = new HashSet<String>();
        lines.forEach(line -> line.places().forEach(named::add));
        var known = Set.copyOf(places.known(named));
        var faults = new ArrayList<SheetFault>();
        for (var line : lines) {
            line.places()
                    .filter(place -> !known.contains(place))
                    .map(place -> new SheetFault(
                            line.row(),
                            line.seat().equals(Optional.of(place)) ? AgencyLine.SEAT.name() : AgencyLine.SERVED.name(),
                            "agency.fault.place",
                            place))
                    .forEach(faults::add);
        }
        return faults;
    }

    private boolean write(AgencyId id, AgencyLine line, AgencyTree tree) {
        var changed = agencies.save(tree.agency(id));
        if (line.served().isPresent()) {
            changed |= relations.serve(id, line.served().get());
        }
        if (line.otherCodes().isPresent()) {
            changed |= relations.call(id, line.otherCodes().get());
        }
        for (var predecessor : tree.predecessors(line)) {
            var day = line.period().from();
            changed |= day != null && relations.succeed(predecessor.id(), id, day);
        }
        return changed;
    }
}
