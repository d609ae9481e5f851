package vn.thuocdo.statistics.coverage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * One of the 44,839 in {@code golden/data/sipas_pop.csv.gz}.
 *
 * @param index the mean of the eight answers
 * @param satisfied whether the first answer is 4 or 5
 * @param willing the chance to answer
 */
record Person(
        String stratum,
        String urban,
        int cluster,
        String sector,
        String sex,
        double days,
        double late,
        double index,
        boolean satisfied,
        double willing) {

    private static final String FILE = "/golden/data/sipas_pop.csv.gz";
    private static final int ITEMS = 8;

    static List<Person> population() {
        try (var file = Objects.requireNonNull(Person.class.getResourceAsStream(FILE), FILE);
                var lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            var header = List.of(Objects.requireNonNull(lines.readLine()).split(","));
            return lines.lines().map(line -> of(header, line.split(","))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Person of(List<String> header, String[] cells) {
        var first = header.indexOf("q1");
        var answers = Arrays.stream(cells, first, first + ITEMS)
                .mapToInt(Integer::parseInt)
                .toArray();
        var urban = cells[header.indexOf("urban")];
        return new Person(
                cells[header.indexOf("region")] + "-" + urban,
                urban,
                Integer.parseInt(cells[header.indexOf("psu")]),
                cells[header.indexOf("sector")],
                cells[header.indexOf("sex")],
                Double.parseDouble(cells[header.indexOf("days")]),
                Double.parseDouble(cells[header.indexOf("late")]),
                Arrays.stream(answers).sum() / (double) ITEMS,
                answers[0] >= 4,
                Double.parseDouble(cells[header.indexOf("rho")]));
    }
}
