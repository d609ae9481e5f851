package vn.thuocdo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.dossier.HandInList;

/**
 * How long it takes to load a list of a million dossiers from CSV: read, checked, contacts sealed, merged and committed
 * by the application as it runs, on the embedded PostgreSQL with fsync on. The budget is 60 seconds and 1 GiB of heap.
 *
 * <p>The list is handed in twice: the second time nothing changes. The processor's time is that of this process; the
 * server's comes on top, on the other core.
 */
public final class ImportBenchmark {

    private static final int AGENCIES = 160;
    private static final UUID PROVINCE = new UUID(1, 0);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private ImportBenchmark() {}

    public static void main(String... arguments) throws IOException, SQLException {
        var rows = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        try (var installation = Installation.start()) {
            var list = write(installation.home().resolve("list.csv"), rows);
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows, %d MiB of CSV, %d MiB heap at most%n",
                    rows,
                    Files.size(list) >> 20,
                    Runtime.getRuntime().maxMemory() >> 20);
            makeAgencies(installation.bean(JdbcClient.class));
            report("a new list", installation, list);
            report("the same list again", installation, list);
        }
    }

    private static void makeAgencies(JdbcClient db) {
        db.sql("""
                insert into agency.agency (id, code, name, kind, level, parent, valid, search)
                values (:id, 'H99', 'UBND tỉnh', 'PROVINCIAL_COMMITTEE', 'PROVINCE', null, '(,)', ' ubnd tinh')
                """).param("id", PROVINCE).update();
        db.sql("""
                insert into agency.agency (id, code, name, kind, level, parent, valid, search)
                select uuidv7(), 'H99.' || n, 'Cơ quan ' || n, 'OTHER', 'PROVINCE', :province, '(,)', ' co quan'
                from generate_series(0, :most) n
                """).param("province", PROVINCE).param("most", AGENCIES - 1).update();
        db.sql("""
                insert into agency.procedure (code, name, field, invitation, search)
                select '1.' || lpad(n::text, 6, '0'), 'Thủ tục ' || n, 'Lĩnh vực', 'NAMED', ' thu tuc'
                from generate_series(0, 999) n
                """).update();
    }

    private static Path write(Path file, int rows) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("Mã hồ sơ,Mã thủ tục,Mã cơ quan tiếp nhận,Điểm tiếp nhận,Mã cơ quan giải quyết,Hình thức nộp,"
                    + "Đối tượng,Ngày tiếp nhận,Ngày hẹn trả,Ngày trả kết quả,Họ tên,Số điện thoại,Địa chỉ\r\n");
            for (var row = 0; row < rows; row++) {
                out.write(line(row));
            }
        }
        return file;
    }

    private static String line(int row) {
        var agency = row % AGENCIES;
        var received = LocalDate.of(2026, 1, 1).plusDays(row % 250);
        var returned = received.plusDays(row % 15);
        return ("H99.%d-%02d%02d%02d-%06d,1.%06d,H99.%d,Điểm phục vụ HCC số %d,H99.%d,%s,%s,%s,%s,%s,%s,09%08d,%s"
                        + "\r\n")
                .formatted(
                        agency,
                        received.getYear() % 100,
                        received.getMonthValue(),
                        received.getDayOfMonth(),
                        row,
                        row % 1_000,
                        agency,
                        row % 7,
                        agency,
                        List.of("Trực tiếp", "Trực tuyến").get(row % 2),
                        row % 9 == 0 ? "Tổ chức" : "Cá nhân",
                        received,
                        returned.plusDays(1),
                        returned,
                        "Nguyễn Văn " + row % 5_000,
                        row,
                        "Số %d, đường Hòa, phường Minh Hòa".formatted(row % 300));
    }

    private static void report(String what, Installation installation, Path list) throws IOException {
        var processor = Machine.processorSeconds();
        var start = System.nanoTime();
        var actor = new Actor(Actor.SYSTEM, "benchmark", List.of(new Grant(Role.PROGRAMME, PROVINCE)));
        var upload = installation
                .bean(HandInList.class)
                .handIn(actor, "list.csv", file -> Files.copy(list, file, StandardCopyOption.REPLACE_EXISTING));
        var counts = loaded(installation.bean(JdbcClient.class), upload);
        System.out.printf(
                Locale.ROOT,
                "%-20s %6.2f s by the clock  %6.2f s of this process's processors  %s%n",
                what,
                (System.nanoTime() - start) / 1e9,
                Machine.processorSeconds() - processor,
                counts);
    }

    private static String loaded(JdbcClient db, UUID upload) {
        while (true) {
            var state = db.sql("""
                    select state || ': ' || kept || ' kept, ' || unchanged || ' unchanged, ' || refused || ' refused'
                    from dossier.upload
                    where id = :id
                    """).param("id", upload).query(String.class).single();
            if (state.startsWith("LOADED") || state.startsWith("REFUSED")) {
                return state;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
