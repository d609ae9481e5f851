package vn.thuocdo.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.thuocdo.sheet.SheetFault;

/** Where lists lie until a frame is frozen from them, and what was wrong with the last one. */
@Repository
class Lists {

    private final JdbcTemplate db;

    Lists(JdbcTemplate db) {
        this.db = db;
    }

    /** How much a list has. */
    record Size(long lines, long households) {}

    List<ListLine> lines(FrameId frame) {
        return db.query(
                "select parent, code, label, size, contact from frame.listed where frame = ? order by line",
                (row, _) -> new ListLine(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getObject(5, UUID.class)),
                frame.value());
    }

    /** What has come in, by parent. */
    Map<String, Size> sizes(FrameId frame) {
        var sizes = new TreeMap<String, Size>();
        db.query(
                "select parent, count(*), sum(size) from frame.listed where frame = ? group by parent",
                row -> {
                    sizes.put(row.getString(1), new Size(row.getLong(2), row.getLong(3)));
                },
                frame.value());
        return sizes;
    }

    /** Takes away everything that was listed, and gives the contacts it had. */
    Set<UUID> drop(FrameId frame) {
        return contacts("delete from frame.listed where frame = ? returning contact", frame.value());
    }

    /** The same of some parents. */
    Set<UUID> drop(FrameId frame, Set<String> parents) {
        return contacts(
                "delete from frame.listed where frame = ? and parent = any (?) returning contact",
                frame.value(),
                parents.toArray(String[]::new));
    }

    private Set<UUID> contacts(String sql, Object... arguments) {
        return db.query(sql, (row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)), arguments).stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** @param persons keyed hashes of those whose contacts these are */
    void add(FrameId frame, List<ListLine> lines, Map<UUID, byte[]> persons) {
        var last = db.queryForObject(
                "select coalesce(max(line), 0) from frame.listed where frame = ?", Long.class, frame.value());
        var next = last == null ? 0 : last;
        var rows = new ArrayList<@Nullable Object[]>();
        for (var line : lines) {
            rows.add(new @Nullable Object[] {
                frame.value(),
                ++next,
                line.parent(),
                line.code(),
                line.label(),
                line.size(),
                line.contact(),
                line.contact() == null ? null : persons.get(line.contact())
            });
        }
        db.batchUpdate("""
                insert into frame.listed (frame, line, parent, code, label, size, contact, person)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    /** Replaces the faults of the list handed in before. */
    void keepFaults(FrameId frame, List<SheetFault> faults) {
        db.update("delete from frame.list_fault where frame = ?", frame.value());
        var rows = new ArrayList<Object[]>();
        for (var fault : faults) {
            rows.add(new Object[] {
                frame.value(),
                rows.size() + 1,
                fault.row(),
                fault.column(),
                fault.code(),
                fault.details().stream().map(Object::toString).toArray(String[]::new)
            });
        }
        db.batchUpdate("""
                insert into frame.list_fault (frame, number, line, heading, code, details) values (?, ?, ?, ?, ?, ?)
                """, rows);
    }

    List<SheetFault> faults(FrameId frame) {
        return db.query(
                "select line, heading, code, details from frame.list_fault where frame = ? order by number",
                (row, _) -> new SheetFault(
                        row.getLong(1), row.getString(2), row.getString(3), List.copyOf(Arrays.asList((Object[])
                                row.getArray(4).getArray()))),
                frame.value());
    }
}
