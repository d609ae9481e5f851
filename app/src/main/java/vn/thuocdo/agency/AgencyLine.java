package vn.thuocdo.agency;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuocdo.screen.SearchKey;
import vn.thuocdo.sheet.CheckedRow;
import vn.thuocdo.sheet.Column;

/**
 * An agency as a list or a form tells of it: others by their codes.
 *
 * @param row it stands in; 0 for a form
 * @param served nothing where the list does not say
 * @param otherCodes nothing where the list does not say
 * @param predecessors the agencies it took over from
 */
record AgencyLine(
        long row,
        String code,
        String name,
        AgencyKind kind,
        Level level,
        Optional<String> parent,
        Optional<String> seat,
        Period period,
        Optional<List<Served>> served,
        Optional<Set<String>> otherCodes,
        Set<String> predecessors) {

    static final Column CODE = Column.required("Mã cơ quan", "code", "Mã định danh", "Mã");
    static final Column NAME = Column.required("Tên cơ quan", "name", "Cơ quan", "Tên");
    static final Column KIND = Column.required("Loại", "kind", "Loại cơ quan");
    static final Column LEVEL = Column.optional("Cấp", "level");
    static final Column PARENT = Column.optional("Mã cơ quan cấp trên", "parent_code", "Mã cấp trên", "Cấp trên");
    static final Column SEAT = Column.optional("Trụ sở", "seat", "Mã đơn vị hành chính trụ sở");
    static final Column SERVED = Column.optional("Địa bàn phục vụ", "served_places");
    static final Column FROM = Column.optional("Từ ngày", "valid_from");
    static final Column TO = Column.optional("Đến ngày", "valid_to");
    static final Column OTHERS = Column.optional("Mã khác", "other_codes");
    static final Column PREDECESSORS = Column.optional("Thay cho", "predecessors", "Thay thế cho");
    static final List<Column> COLUMNS =
            List.of(CODE, NAME, KIND, LEVEL, PARENT, SEAT, SERVED, FROM, TO, OTHERS, PREDECESSORS);

    private static final Pattern CODED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,49}");

    static Optional<AgencyLine> read(CheckedRow row) {
        var code = code(row);
        var name = row.required(NAME);
        var kind = row.choice(KIND, AgencyKind::titled, "agency.fault.kind");
        var level = row.text(LEVEL).isEmpty()
                ? kind.map(AgencyKind::usualLevel)
                : row.choice(LEVEL, AgencyLine::level, "agency.fault.level");
        var served = row.has(SERVED) ? served(row) : Optional.<List<Served>>empty();
        var period = period(row);
        if (!row.faults().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AgencyLine(
                row.number(),
                code,
                name,
                kind.orElseThrow(),
                level.orElseThrow(),
                given(row.text(PARENT)),
                given(row.text(SEAT)),
                period,
                served,
                row.has(OTHERS) ? Optional.of(codes(row.text(OTHERS))) : Optional.empty(),
                codes(row.text(PREDECESSORS))));
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** All codes of administrative units it names. */
    Stream<String> places() {
        return Stream.concat(
                seat.stream(), served.stream().flatMap(List::stream).map(Served::place));
    }

    private static String code(CheckedRow row) {
        var code = row.required(CODE);
        if (!code.isEmpty() && !CODED.matcher(code).matches()) {
            row.refuse(CODE, "agency.fault.code", code);
        }
        return code;
    }

    private static Period period(CheckedRow row) {
        var period = new Period(row.day(FROM), row.day(TO));
        if (period.from() == null && !row.text(PREDECESSORS).isEmpty()) {
            row.refuse(FROM, "agency.fault.day-needed");
        }
        if (period.from() != null && period.to() != null && period.to().isBefore(period.from())) {
            row.refuse(TO, "agency.fault.period", period.from(), period.to());
            return new Period(period.from(), null);
        }
        return period;
    }

    private static Optional<List<Served>> served(CheckedRow row) {
        var served = Served.read(row.text(SERVED));
        if (served.isEmpty()) {
            row.refuse(SERVED, "agency.fault.served", row.text(SERVED));
        }
        return served;
    }

    private static Set<String> codes(String text) {
        return Arrays.stream(text.split("[;,]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Level> level(String text) {
        return switch (SearchKey.of(text)) {
            case "trung uong", "central" -> Optional.of(Level.CENTRAL);
            case "tinh", "cap tinh", "province" -> Optional.of(Level.PROVINCE);
            case "huyen", "cap huyen", "district" -> Optional.of(Level.DISTRICT);
            case "xa", "cap xa", "commune" -> Optional.of(Level.COMMUNE);
            default -> Optional.empty();
        };
    }
}
