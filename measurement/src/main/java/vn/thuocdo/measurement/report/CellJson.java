package vn.thuocdo.measurement.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.Published;
import vn.thuocdo.measurement.method.Group;

/** A figure with its error in JSON, or why there is none; and how it is published. */
final class CellJson {

    private CellJson() {}

    /** A cell that no method rounds or grades. */
    static RawValue of(Cell cell) {
        return of(cell, null);
    }

    static RawValue of(Cell cell, @Nullable Published published) {
        var fields = switch (cell) {
            case Cell.Estimated figure -> figure(figure);
            case Cell.NoResult none -> reason(none);
        };
        fields.put("published", published == null ? null : published.value());
        var band = published == null ? Optional.<Group.Band>empty() : published.grade();
        fields.put("grade", band.map(CellJson::grade).orElse(null));
        return IndexJson.line(fields);
    }

    private static Map<String, @Nullable Object> figure(Cell.Estimated figure) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("estimate", IndexJson.finite(figure.value()));
        fields.put("standard_error", IndexJson.finite(figure.standardError()));
        fields.put("low", IndexJson.finite(figure.low()));
        fields.put("high", IndexJson.finite(figure.high()));
        fields.put("n", figure.answers());
        fields.put("deff", IndexJson.finite(figure.designEffect()));
        fields.put("df", IndexJson.finite(figure.degreesOfFreedom()));
        fields.put("reason", null);
        return fields;
    }

    private static Map<String, @Nullable Object> reason(Cell.NoResult none) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        List.of("estimate", "standard_error", "low", "high").forEach(name -> fields.put(name, null));
        fields.put("n", none.answers());
        fields.put("deff", null);
        fields.put("df", null);
        fields.put("reason", none.reason().name().toLowerCase(Locale.ROOT));
        return fields;
    }

    private static Map<String, Object> grade(Group.Band band) {
        var names =
                new TreeMap<>(Map.of("vi", band.name().vi(), "en", band.name().en()));
        return new TreeMap<>(Map.of("from", band.from(), "names", names));
    }
}
