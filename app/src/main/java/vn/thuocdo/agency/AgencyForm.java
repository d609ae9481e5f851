package vn.thuocdo.agency;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.sheet.CheckedRow;
import vn.thuocdo.sheet.Column;
import vn.thuocdo.sheet.Headers;
import vn.thuocdo.sheet.Row;
import vn.thuocdo.sheet.SheetFault;

/**
 * The form of an agency: a list of one row, whose columns are its fields.
 *
 * @param values what stands in the fields, by the names of the columns
 * @param faults what is wrong with them
 */
public record AgencyForm(Map<String, String> values, List<SheetFault> faults) {

    static AgencyForm of(Map<String, String> sent) {
        var values = new LinkedHashMap<String, String>();
        AgencyLine.COLUMNS.forEach(column ->
                values.put(column.name(), sent.getOrDefault(field(column), "").strip()));
        return new AgencyForm(values, List.of());
    }

    static AgencyForm of(Agency agency, Optional<Agency> parent, List<Served> served, List<String> others) {
        var values = new LinkedHashMap<String, String>();
        AgencyLine.COLUMNS.forEach(column -> values.put(column.name(), ""));
        values.put(AgencyLine.CODE.name(), agency.code());
        values.put(AgencyLine.NAME.name(), agency.name());
        values.put(AgencyLine.KIND.name(), agency.kind().name());
        values.put(AgencyLine.LEVEL.name(), agency.level().name());
        values.put(AgencyLine.PARENT.name(), parent.map(Agency::code).orElse(""));
        values.put(AgencyLine.SEAT.name(), agency.seat().orElse(""));
        values.put(
                AgencyLine.SERVED.name(), served.stream().map(Served::written).collect(Collectors.joining("; ")));
        values.put(AgencyLine.FROM.name(), day(agency.from()));
        values.put(AgencyLine.TO.name(), day(agency.to()));
        values.put(AgencyLine.OTHERS.name(), String.join("; ", others));
        return new AgencyForm(values, List.of());
    }

    AgencyForm with(List<SheetFault> found) {
        return new AgencyForm(values, found);
    }

    CheckedRow row() {
        var names = new Row(0, List.copyOf(values.keySet()));
        return new CheckedRow(Headers.match(names, AgencyLine.COLUMNS), new Row(0, List.copyOf(values.values())));
    }

    public List<Column> columns() {
        return AgencyLine.COLUMNS;
    }

    public String value(Column column) {
        return values.getOrDefault(column.name(), "");
    }

    public Optional<SheetFault> fault(Column column) {
        return faults.stream()
                .filter(each -> each.column().equals(column.name()))
                .findFirst();
    }

    /** What a browser calls the field of {@code column}. */
    public static String field(Column column) {
        return column.others().stream()
                .filter(each -> each.matches("[a-z_]+"))
                .findFirst()
                .orElseThrow();
    }

    public boolean isKind(Column column) {
        return column.equals(AgencyLine.KIND);
    }

    public boolean isLevel(Column column) {
        return column.equals(AgencyLine.LEVEL);
    }

    public boolean isDay(Column column) {
        return column.equals(AgencyLine.FROM) || column.equals(AgencyLine.TO);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
