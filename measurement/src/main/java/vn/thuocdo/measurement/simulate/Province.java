package vn.thuocdo.measurement.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * The province that does not exist. Its agencies bear the names such agencies have everywhere; its communes are
 * invented.
 *
 * @param agencies all that handle dossiers; the People's Committees of the communes come last, in their order
 * @param communes where people live
 */
record Province(List<Agency> agencies, List<Commune> communes) {

    static final String NAME = "tỉnh Minh Họa (mô phỏng)";

    /**
     * A commune (xã, phường).
     *
     * @param people about in what share of the province's dossiers its people are
     */
    record Commune(String code, String name, String englishName, int people) {}

    Province {
        agencies = List.copyOf(agencies);
        communes = List.copyOf(communes);
    }

    /** The province as packed with the programme. */
    static Province packed() {
        var agencies = new ArrayList<Agency>();
        for (var line : lines("agencies.csv")) {
            var kind = text(line, "kind").equals(Agency.Kind.DEPARTMENT.code())
                    ? Agency.Kind.DEPARTMENT
                    : Agency.Kind.CENTRAL;
            agencies.add(agency(line, kind, "", ""));
        }
        var communes = new ArrayList<Commune>();
        for (var line : lines("communes.csv")) {
            agencies.add(agency(line, Agency.Kind.COMMUNE, "Ủy ban nhân dân ", "People's Committee of "));
            communes.add(new Commune(
                    text(line, "code"),
                    text(line, "name"),
                    text(line, "name_en"),
                    Integer.parseInt(text(line, "dossiers"))));
        }
        return new Province(agencies, communes);
    }

    /** The place in {@link #communes} of the commune an agency belongs to; negative for agencies of the province. */
    int communeOf(Agency agency) {
        return IntStream.range(0, communes.size())
                .filter(i -> agency.kind() == Agency.Kind.COMMUNE
                        && communes.get(i).code().equals(agency.code()))
                .findFirst()
                .orElse(-1);
    }

    private static Agency agency(Map<String, String> line, Agency.Kind kind, String before, String englishBefore) {
        var name = text(line, "name");
        return new Agency(
                text(line, "code"),
                kind,
                before.isEmpty() ? name : before + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
                englishBefore + text(line, "name_en"),
                Integer.parseInt(text(line, "dossiers")),
                Double.parseDouble(text(line, "online")));
    }

    private static String text(Map<String, String> line, String column) {
        return Objects.requireNonNull(line.get(column), column);
    }

    private static List<Map<String, String>> lines(String name) {
        try (var in = Objects.requireNonNull(Province.class.getResourceAsStream(name), name);
                MappingIterator<Map<String, String>> lines = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            return lines.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
