package vn.thuocdo.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.statistics.selection.DrawMethod;

/**
 * Turns a list of places or households into the units of a frame. At the first step strata are the groups the list
 * names; later each unit drawn before is a stratum, and none may be without its list.
 */
@Component
class FreezeList {

    private final JdbcTemplate db;
    private final Lists lists;
    private final StepBefore before;
    private final FrameParts parts;
    private final FrameIds ids;
    private final Campaigns campaigns;

    FreezeList(JdbcTemplate db, Lists lists, StepBefore before, FrameParts parts, FrameIds ids, Campaigns campaigns) {
        this.db = db;
        this.lists = lists;
        this.before = before;
        this.parts = parts;
        this.ids = ids;
        this.campaigns = campaigns;
    }

    private record Unit(String stratum, String id, ListLine line) {}

    long freeze(Frame frame) {
        before.hold(frame);
        var byParent = byParent(frame);
        requireComplete(frame, byParent.keySet());
        var strata = strata(frame, byParent);
        FreezeFrame.requireSizes(List.copyOf(strata.keySet()));
        var made = ids.of(frame.campaign().value());
        var units = new ArrayList<Unit>();
        strata.forEach((stratum, lines) -> lines.forEach(
                line -> units.add(new Unit(stratum.code(), made.listed(frame.step(), line.code()), line))));
        units.sort(Comparator.comparing(Unit::stratum).thenComparing(Unit::id));
        insert(frame, units);
        parts.keepStrata(frame.id(), List.copyOf(strata.keySet()), frame.step() > 1);
        return units.size();
    }

    /** What would be drawn of the lists that are there. */
    List<Stratum> preview(Frame frame) {
        return List.copyOf(strata(frame, byParent(frame)).keySet());
    }

    /** The lines of each group, or of each unit drawn before; what is listed of others does not count any more. */
    private Map<String, List<ListLine>> byParent(Frame frame) {
        var parents = before.of(frame);
        var byParent = new TreeMap<String, List<ListLine>>();
        lists.lines(frame.id()).stream()
                .filter(line -> frame.step() == 1 || parents.containsKey(line.parent()))
                .forEach(line -> byParent.computeIfAbsent(line.parent(), _ -> new ArrayList<>())
                        .add(line));
        return byParent;
    }

    private void requireComplete(Frame frame, Set<String> listed) {
        if (frame.step() == 1) {
            return;
        }
        var parents = before.of(frame);
        if (parents.isEmpty()) {
            throw new Refused(Problem.FRAME_STEP_BEFORE);
        }
        var missing = parents.values().stream()
                .filter(parent -> !listed.contains(parent.code()))
                .map(Parent::label)
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(Problem.FRAME_LIST_SHORT, missing.size(), String.join(", ", missing));
        }
    }

    private Map<Stratum, List<ListLine>> strata(Frame frame, Map<String, List<ListLine>> byParent) {
        var parents = before.of(frame);
        var shares =
                new QuotaAllocation(Map.of(), campaigns.get(frame.campaign()).reserveShare());
        var strata = new TreeMap<Stratum, List<ListLine>>(Comparator.comparing(Stratum::code));
        byParent.forEach((parent, owned) -> {
            var drawn = parents.get(parent);
            var code = drawn == null ? "S%04d".formatted(strata.size() + 1) : drawn.id();
            var name = drawn == null ? parent : drawn.label();
            var size = Math.min(frame.design().take(), owned.size());
            var bare = new Stratum(code, name, null, false, List.of(), owned.size(), 0, 0);
            strata.put(shares.taking(bare, size), owned);
        });
        return strata;
    }

    /** The number of adults stands in the public file only where households are drawn by it. */
    private void insert(Frame frame, List<Unit> units) {
        var sized = frame.step() < ListStep.HOUSEHOLDS.number()
                || frame.design().method() == DrawMethod.PROPORTIONAL_TO_SIZE;
        var rows = new ArrayList<@Nullable Object[]>();
        for (var unit : units) {
            var line = unit.line();
            rows.add(new @Nullable Object[] {
                frame.id().value(),
                rows.size() + 1,
                unit.stratum(),
                unit.id(),
                sized ? line.size() : 1,
                line.label(),
                line.code(),
                line.contact(),
                frame.id().value(),
                line.code()
            });
        }
        db.batchUpdate("""
                insert into frame.unit
                    (frame, ordinal, stratum, id, size, multiplicity, not_asked, label, code, contact, person)
                values (?, ?, ?, ?, ?, 1, false, ?, ?, ?,
                    (select person from frame.listed where frame = ? and code = ?))
                """, rows);
    }
}
