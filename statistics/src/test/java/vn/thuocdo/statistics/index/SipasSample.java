package vn.thuocdo.statistics.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.thuocdo.statistics.Golden;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.SurveyDesign;

/** The simulated survey the golden cases of the group {@code index} are about. */
record SipasSample(List<String> names, List<String[]> rows) {

    static SipasSample read() {
        try (var in = Golden.class.getResourceAsStream("/golden/data/sipas_a.csv")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return new SipasSample(
                    List.of(lines.getFirst().split(",")),
                    lines.stream().skip(1).map(line -> line.split(",", -1)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> texts(String name) {
        return rows.stream().map(row -> row[names.indexOf(name)]).toList();
    }

    /** The numbers of a column; not a number where there is no answer. */
    double[] numbers(String name) {
        return texts(name).stream()
                .mapToDouble(text -> text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text))
                .toArray();
    }

    /** A column that is 0 outside a sector. */
    double[] within(String sector, double[] column) {
        var sectors = texts("sector");
        return IntStream.range(0, column.length)
                .mapToDouble(row -> sectors.get(row).equals(sector) ? column[row] : 0)
                .toArray();
    }

    double[] ones() {
        var ones = new double[rows.size()];
        Arrays.fill(ones, 1);
        return ones;
    }

    SurveyDesign design() {
        return SurveyDesign.of(rows.size())
                .strata(Classification.of(texts("stratum")))
                .clusters(Classification.of(texts("psu")), Classification.of(texts("id")))
                .weights(numbers("w1"))
                .build();
    }
}
