package vn.thuocdo.dossier;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A province with two departments and a district that ended, and rows of their lists. */
public final class Examples {

    public static final UUID PROVINCE = new UUID(0x99, 1);
    public static final UUID HOME_AFFAIRS = new UUID(0x99, 2);
    public static final UUID JUSTICE = new UUID(0x99, 3);
    public static final UUID FORMER_DISTRICT = new UUID(0x99, 4);

    private Examples() {}

    public static void aProvince(JdbcClient db) {
        agency(db, PROVINCE, "H99", "UBND tỉnh Minh Họa", null, "(,)");
        agency(db, HOME_AFFAIRS, "H99.1", "Sở Nội vụ", PROVINCE, "(,)");
        agency(db, JUSTICE, "H99.2", "Sở Tư pháp", PROVINCE, "(,)");
        agency(db, FORMER_DISTRICT, "H99.30", "UBND huyện Minh Hòa", PROVINCE, "(,2025-07-01)");
        db.sql("""
                insert into agency.procedure (code, name, field, invitation, search)
                values ('1.001193', 'Đăng ký khai sinh', 'Hộ tịch', 'NAMED', ' dang ky khai sinh')
                on conflict do nothing
                """).update();
    }

    private static void agency(JdbcClient db, UUID id, String code, String name, @Nullable UUID parent, String valid) {
        db.sql("""
                insert into agency.agency (id, code, name, kind, level, parent, valid, search)
                values (:id, :code, :name, 'PROVINCIAL_DEPARTMENT', 'PROVINCE', :parent, :valid::daterange, :code)
                on conflict (id) do nothing
                """)
                .param("id", id)
                .param("code", code)
                .param("name", name)
                .param("parent", parent)
                .param("valid", valid)
                .update();
    }

    /** A row of Sở Nội vụ without a fault, in which some fields say something else. */
    static RawRow aRow(long line, Map<Field, String> others) {
        return new RawRow(line, values(line, others));
    }

    private static List<String> values(long line, Map<Field, String> others) {
        return Arrays.stream(Field.values())
                .map(field -> others.getOrDefault(field, usual(field, line)))
                .toList();
    }

    private static String usual(Field field, long line) {
        return switch (field) {
            case CODE -> "H99.1-260701-%04d".formatted(line);
            case PROCEDURE -> "1.001193";
            case RECEIVING, RESOLVING -> "H99.1";
            case COUNTER -> "Điểm phục vụ HCC số 1";
            case CHANNEL -> "Trực tiếp";
            case APPLICANT -> "Cá nhân";
            case RECEIVED -> "01/07/2026";
            case RETURNED -> "08/07/2026";
            case NAME -> "Nguyễn Văn An";
            case PHONE -> "0912%06d".formatted(345_000 + line);
            case COORDINATING, PROXY, PROMISED, EMAIL, ADDRESS -> "";
        };
    }

    /** A CSV file of rows, from line 2 on. */
    static String csv(List<Map<Field, String>> rows) {
        var header =
                Arrays.stream(Field.values()).map(field -> quoted(field.column().name()));
        var lines = Stream.concat(
                Stream.of(header),
                IntStream.range(0, rows.size())
                        .mapToObj(at -> values(at + 2, rows.get(at)).stream().map(Examples::quoted)));
        return lines.map(cells -> cells.collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** A CSV file of {@code count} rows without a fault. */
    public static String csv(int count) {
        return csv(Collections.nCopies(count, Map.of()));
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
