package vn.thuocdo.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names and telephone numbers of nobody: names as they are common, numbers of a range that is not given out. */
final class SimulatedPeople {

    private static final List<String> SURNAMES = List.of(
            "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Võ", "Huỳnh", "Phan", "Bùi", "Hoàng", "Vũ", "Trương",
            "Đỗ", "Đặng", "Hồ");
    private static final List<String> MIDDLE = List.of("Thị", "Thị", "Văn", "Văn", "Ngọc", "Minh", "Thanh", "Hồng");
    private static final List<String> GIVEN = List.of(
            "Anh", "Bình", "Châu", "Dung", "Đạt", "Giang", "Hà", "Hạnh", "Hòa", "Huy", "Khánh", "Lan", "Linh", "Mai",
            "Nam", "Nga", "Phúc", "Quân", "Sơn", "Tâm", "Thảo", "Trang", "Tuấn", "Yến");

    private final RandomGenerator chance;

    SimulatedPeople(RandomGenerator chance) {
        this.chance = chance;
    }

    String person() {
        return one(SURNAMES) + " " + one(MIDDLE) + " " + one(GIVEN);
    }

    String organisation(int number) {
        return "Công ty TNHH Minh Họa " + number;
    }

    /** Ten digits; the same person comes again with the same number. */
    String phone(int person) {
        return "095%07d".formatted(person);
    }

    private String one(List<String> names) {
        return names.get(chance.nextInt(names.size()));
    }
}
