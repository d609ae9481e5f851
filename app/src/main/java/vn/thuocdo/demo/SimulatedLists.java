package vn.thuocdo.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import vn.thuocdo.demo.Province.Agency;

/**
 * Lists of finished dossiers as a one-stop system exports them, with what such lists have: owners without a telephone
 * number, people who come twice, proxies, dates nobody can read.
 */
final class SimulatedLists {

    private static final String HEADER = "Mã hồ sơ,Mã thủ tục,Mã cơ quan giải quyết,Điểm tiếp nhận,Hình thức nộp,"
            + "Đối tượng,Nộp thay,Ngày tiếp nhận,Ngày hẹn trả,Ngày trả kết quả,\"Họ tên, tên tổ chức\",Số điện thoại,"
            + "Địa chỉ\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter IN_CODE = DateTimeFormatter.ofPattern("yyMMdd");
    private static final double WITHOUT_PHONE = 0.03;
    private static final double PROXY = 0.04;
    private static final double ORGANISATION = 0.12;
    private static final double UNREADABLE = 0.0005;
    private static final double BY_POST = 0.06;

    private final Province province;
    private final RandomGenerator chance;
    private final SimulatedPeople people;
    private final double scale;
    private int made;

    /** @param dossiers about how many there are in a year */
    SimulatedLists(Province province, long seed, int dossiers) {
        this.province = province;
        chance = new Random(seed);
        people = new SimulatedPeople(chance);
        scale = (double) dossiers
                / province.agencies().stream().mapToInt(Agency::dossiers).sum();
    }

    /** The list of all agencies of the quarter beginning on {@code first}, as CSV. */
    String quarter(LocalDate first) {
        var list = new StringBuilder(HEADER);
        var days = (int) (first.plusMonths(3).toEpochDay() - first.toEpochDay());
        for (var agency : province.agencies()) {
            var count = Math.max(2, (int) Math.rint(agency.dossiers() * scale / 4));
            for (var i = 0; i < count; i++) {
                list.append(dossier(agency, first.plusDays(chance.nextInt(days))));
            }
        }
        return list.toString();
    }

    private String dossier(Agency agency, LocalDate returned) {
        made++;
        var received = returned.minusDays(1 + (long) chance.nextInt(15));
        var promised = received.plusDays(3 + (long) chance.nextInt(15));
        var procedures = province.handledBy(agency);
        var procedure = procedures.get(chance.nextInt(procedures.size())).code();
        var organisation = happens(ORGANISATION);
        // every person comes about one and a half times
        var person = chance.nextInt(1 + made * 2 / 3 + 1_000);
        return String.join(
                ",",
                List.of(
                        "%s-%s-%06d".formatted(agency.code(), received.format(IN_CODE), made),
                        procedure,
                        agency.code(),
                        "Bộ phận Một cửa",
                        channel(agency),
                        organisation ? "Tổ chức" : "Cá nhân",
                        happens(PROXY) ? "x" : "",
                        received.format(DAY),
                        promised.format(DAY),
                        happens(UNREADABLE) ? "31/02/" + returned.getYear() : returned.format(DAY),
                        organisation ? people.organisation(person) : people.person(),
                        happens(WITHOUT_PHONE) ? "" : people.phone(person),
                        "tỉnh Minh Họa\n"));
    }

    private String channel(Agency agency) {
        var at = chance.nextDouble();
        if (at < agency.online()) {
            return "Trực tuyến";
        }
        return at < agency.online() + BY_POST ? "Bưu chính công ích" : "Trực tiếp";
    }

    private boolean happens(double share) {
        return chance.nextDouble() < share;
    }
}
