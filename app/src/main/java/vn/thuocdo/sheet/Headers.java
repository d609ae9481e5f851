package vn.thuocdo.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the columns of a sheet stand. It can be used if it has no {@link #faults}.
 *
 * @param row of the header
 * @param positions counted from 0, of the columns that were found
 * @param ignored headings nobody asked for
 * @param faults columns that are missing or stand there twice
 */
public record Headers(long row, Map<Column, Integer> positions, List<String> ignored, List<SheetFault> faults) {

    public static Headers match(Row found, List<Column> wanted) {
        var positions = new HashMap<Column, Integer>();
        var ignored = new ArrayList<String>();
        var faults = new ArrayList<SheetFault>();
        for (var at = 0; at < found.cells().size(); at++) {
            var heading = found.cell(at);
            var column = wanted.stream().filter(each -> each.isNamed(heading)).findFirst();
            if (column.isEmpty()) {
                ignored.add(heading);
            } else if (positions.putIfAbsent(column.get(), at) != null) {
                faults.add(new SheetFault(found.number(), heading, "sheet.fault.column-twice", heading));
            }
        }
        for (var column : wanted) {
            if (column.required() && !positions.containsKey(column)) {
                faults.add(new SheetFault(found.number(), column.name(), "sheet.fault.column-missing", column.name()));
            }
        }
        ignored.removeIf(String::isEmpty);
        return new Headers(found.number(), Map.copyOf(positions), List.copyOf(ignored), List.copyOf(faults));
    }

    public boolean has(Column column) {
        return positions.containsKey(column);
    }

    /** What {@code row} has in {@code column}; blank where the sheet has no such column. */
    public String read(Row row, Column column) {
        var at = positions.get(column);
        return at == null ? "" : row.cell(at);
    }
}
