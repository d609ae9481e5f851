package vn.thuocdo.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/**
 * Turns a list of places or households into the units of a frame. At the first step strata are the groups the list
 * names; later each unit drawn before is a stratum, and none may be without its list.
 */
@Component
class FreezeList {

    private final JdbcTemplate db;
    private final Frames frames;
    private final FrameParts parts;
    private final FrameIds ids;
    private final Campaigns campaigns;
    private final ObjectProvider<DrawnBefore> drawn;

    FreezeList(
            JdbcTemplate db,
            Frames frames,
            FrameParts parts,
            FrameIds ids,
            Campaigns campaigns,
            ObjectProvider<DrawnBefore> drawn) {
        this.db = db;
        this.frames = frames;
        this.parts = parts;
        this.ids = ids;
        this.campaigns = campaigns;
        this.drawn = drawn;
    }

    private record Line(
            String parent,
            String code,
            String label,
            long size,
            @Nullable UUID contact) {}

    private record Unit(String stratum, String id, Line line) {}

    long freeze(Frame frame) {
        var strata = strata(frame, lines(frame.id()));
        var made = ids.of(frame.campaign().value());
        var units = new ArrayList<Unit>();
        strata.forEach((stratum, lines) -> lines.forEach(
                line -> units.add(new Unit(stratum.code(), made.listed(frame.step(), line.code()), line))));
        units.sort(Comparator.comparing(Unit::stratum).thenComparing(Unit::id));
        insert(frame.id(), units);
        parts.keepStrata(frame.id(), List.copyOf(strata.keySet()), frame.step() > 1);
        return units.size();
    }

    private List<Line> lines(FrameId frame) {
        return db.query(
                "select parent, code, label, size, contact from frame.listed where frame = ? order by line",
                (row, _) -> new Line(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getObject(5, UUID.class)),
                frame.value());
    }

    private Map<Stratum, List<Line>> strata(Frame frame, List<Line> lines) {
        var byParent = new TreeMap<String, List<Line>>();
        lines.forEach(line ->
                byParent.computeIfAbsent(line.parent(), _ -> new ArrayList<>()).add(line));
        var codes = frame.step() == 1 ? Map.<String, String>of() : drawnBefore(frame, byParent);
        var shares =
                new QuotaAllocation(Map.of(), campaigns.get(frame.campaign()).reserveShare());
        var strata = new TreeMap<Stratum, List<Line>>(Comparator.comparing(Stratum::code));
        byParent.forEach((parent, owned) -> {
            var code = codes.getOrDefault(parent, "S%04d".formatted(strata.size() + 1));
            var size = Math.min(frame.design().take(), owned.size());
            var bare = new Stratum(code, parent, null, false, List.of(), owned.size(), 0, 0);
            strata.put(shares.taking(bare, size), owned);
        });
        FreezeFrame.requireSizes(List.copyOf(strata.keySet()));
        return strata;
    }

    /** The ids of the units drawn before, by their codes; each has its list. */
    private Map<String, String> drawnBefore(Frame frame, Map<String, List<Line>> byParent) {
        var before = frames.living(frame.campaign(), frame.arm(), frame.step() - 1)
                .map(found -> drawn.getObject().official(found.id()))
                .orElse(Map.of());
        if (before.isEmpty()) {
            throw new Refused(Problem.FRAME_STEP_BEFORE);
        }
        if (!before.keySet().equals(byParent.keySet())) {
            var missing = before.keySet().stream()
                    .filter(code -> !byParent.containsKey(code))
                    .toList();
            throw new Refused(Problem.FRAME_LIST_SHORT, missing.size(), String.join(", ", missing));
        }
        return before;
    }

    private void insert(FrameId frame, List<Unit> units) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var unit : units) {
            var line = unit.line();
            rows.add(new @Nullable Object[] {
                frame.value(),
                rows.size() + 1,
                unit.stratum(),
                unit.id(),
                line.size(),
                line.label(),
                line.code(),
                line.contact()
            });
        }
        db.batchUpdate("""
                insert into frame.unit
                    (frame, ordinal, stratum, id, size, multiplicity, not_asked, label, code, contact)
                values (?, ?, ?, ?, ?, 1, false, ?, ?, ?)
                """, rows);
    }
}
