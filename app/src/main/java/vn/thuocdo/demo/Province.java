package vn.thuocdo.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * “Tỉnh Minh Họa”, which does not exist.
 *
 * @param agencies those that handle dossiers: departments, then People's Committees of communes
 */
record Province(List<Agency> agencies, List<Procedure> procedures) {

    static final String CODE = "H99";
    static final String NAME = "Ủy ban nhân dân tỉnh Minh Họa";
    private static final String PLACE = "99";

    /**
     * An agency that handles dossiers.
     *
     * @param dossiers about how many in a year
     * @param online the share handed in online
     */
    record Agency(String code, String name, boolean ofCommune, int dossiers, double online) {}

    /** @param agency the code of the agency it is handled by; {@code commune} for all communes */
    record Procedure(String code, String name, String field, String agency) {}

    static Province packed() {
        var agencies = new ArrayList<Agency>();
        Lines.of("departments").forEach(line -> agencies.add(agency(line, line.getField("name"), false)));
        Lines.of("communes").forEach(line -> agencies.add(agency(line, committee(line.getField("name")), true)));
        return new Province(
                List.copyOf(agencies),
                Lines.of("procedures").stream()
                        .map(line -> new Procedure(
                                line.getField("code"),
                                line.getField("name"),
                                line.getField("field"),
                                line.getField("agency")))
                        .toList());
    }

    private static Agency agency(NamedCsvRecord line, String name, boolean ofCommune) {
        return new Agency(
                line.getField("code"),
                name,
                ofCommune,
                Integer.parseInt(line.getField("dossiers")),
                Double.parseDouble(line.getField("online")));
    }

    /** “UBND xã …”: the name of the place goes on in small letters. */
    private static String committee(String place) {
        return "UBND " + Character.toLowerCase(place.charAt(0)) + place.substring(1);
    }

    /** Only every so many of its agencies, for a small survey. */
    Province every(int step) {
        return new Province(
                IntStream.range(0, agencies.size())
                        .filter(at -> at % step == 0)
                        .mapToObj(agencies::get)
                        .toList(),
                procedures);
    }

    /** What an agency handles; a department without procedures of its own gets those of others. */
    List<Procedure> handledBy(Agency agency) {
        var wanted = agency.ofCommune() ? "commune" : agency.code();
        var own =
                procedures.stream().filter(each -> each.agency().equals(wanted)).toList();
        return own.isEmpty()
                ? procedures.stream()
                        .filter(each -> !each.agency().equals("commune"))
                        .toList()
                : own;
    }

    /** The list of places as the catalogue takes it in. */
    String places() {
        var communes = Lines.of("communes").stream()
                .map(line -> row(line.getField("place"), line.getField("name"), line.getField("kind"), PLACE));
        return sheet(
                "Mã,Tên đầy đủ,Loại,Mã cấp trên",
                Stream.concat(Stream.of(row(PLACE, "Tỉnh Minh Họa", "Tỉnh", "")), communes));
    }

    /** The list of agencies as the catalogue takes it in. */
    String agencyList() {
        var departments = Lines.of("departments").stream()
                .map(line -> row(line.getField("code"), line.getField("name"), line.getField("kind"), CODE, ""));
        var bodies = Lines.of("bodies").stream()
                .map(line -> row(line.getField("code"), line.getField("name"), line.getField("kind"), CODE, ""));
        var communes = Lines.of("communes").stream()
                .map(line -> row(
                        line.getField("code"),
                        committee(line.getField("name")),
                        "UBND cấp xã",
                        CODE,
                        line.getField("place")));
        return sheet(
                "Mã cơ quan,Tên cơ quan,Loại,Mã cơ quan cấp trên,Trụ sở",
                Stream.of(departments, bodies, communes).flatMap(each -> each));
    }

    String procedureList() {
        return sheet(
                "Mã thủ tục,Tên thủ tục,Lĩnh vực",
                procedures.stream().map(each -> row(each.code(), each.name(), each.field())));
    }

    private static String sheet(String header, Stream<String> rows) {
        return Stream.concat(Stream.of(header), rows).reduce("", (sheet, row) -> sheet + row + "\n");
    }

    private static String row(String... cells) {
        return Stream.of(cells)
                .map(cell -> cell.contains(",") ? "\"" + cell + "\"" : cell)
                .reduce((left, right) -> left + "," + right)
                .orElseThrow();
    }
}
