package vn.thuocdo.measurement.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuocdo.measurement.yaml.FileRefused;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Position;
import vn.thuocdo.measurement.yaml.Problem;

/**
 * Where the columns of a frame stand: order, stratum, id, and size, which may be left out where no draw needs it.
 *
 * @param places by name, counted from 0
 * @param header where the first line stands
 */
record FrameColumns(Map<String, Integer> places, Position header) {

    private static final List<String> NEEDED = List.of("order", "stratum", "id");
    private static final String SIZE = "size";

    /**
     * Reads the first record.
     *
     * @throws FileRefused if a column is missing, stands twice, or does not belong in a frame
     */
    static FrameColumns read(FrameRecords records) {
        var problems = new ArrayList<Problem>();
        var places = new LinkedHashMap<String, Integer>();
        var count = records.next() ? records.count() : 0;
        for (var i = 0; i < count; i++) {
            var name = records.shown(i);
            if (!NEEDED.contains(name) && !name.equals(SIZE)) {
                problems.add(problem(records.position(i), "surplus-column", name));
            } else if (places.putIfAbsent(name, i) != null) {
                problems.add(problem(records.position(i), "column-twice", name));
            }
        }
        var header = records.start();
        NEEDED.stream()
                .filter(name -> !places.containsKey(name))
                .forEach(name -> problems.add(problem(header, "no-column", name)));
        if (!problems.isEmpty()) {
            throw new FileRefused(problems);
        }
        return new FrameColumns(places, header);
    }

    private static Problem problem(Position position, String key, String name) {
        return new Problem(position, Message.of(FrameColumns.class, key, name));
    }

    int count() {
        return places.size();
    }

    int order() {
        return of("order");
    }

    int stratum() {
        return of("stratum");
    }

    int id() {
        return of("id");
    }

    boolean hasSize() {
        return places.containsKey(SIZE);
    }

    int size() {
        return of(SIZE);
    }

    /** Where the column stands; the first place for one that is left out. */
    int of(String column) {
        return places.getOrDefault(column, 0);
    }
}
