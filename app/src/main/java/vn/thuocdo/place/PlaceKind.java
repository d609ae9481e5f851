package vn.thuocdo.place;

import java.util.Arrays;
import java.util.Optional;
import vn.thuocdo.screen.SearchKey;

/** Kinds of administrative units; those of the district level ended on 30/06/2025. */
public enum PlaceKind {
    PROVINCE(1, "Tỉnh"),
    CENTRAL_CITY(1, "Thành phố trực thuộc trung ương"),
    URBAN_DISTRICT(2, "Quận"),
    RURAL_DISTRICT(2, "Huyện"),
    TOWN(2, "Thị xã"),
    PROVINCIAL_CITY(2, "Thành phố thuộc tỉnh"),
    MUNICIPAL_CITY(2, "Thành phố thuộc thành phố trực thuộc trung ương"),
    COMMUNE(3, "Xã"),
    WARD(3, "Phường"),
    TOWNSHIP(3, "Thị trấn"),
    SPECIAL_ZONE(3, "Đặc khu");

    private final int level;
    private final String title;

    PlaceKind(int level, String title) {
        this.level = level;
        this.title = title;
    }

    /** 1 province, 2 district, 3 commune. */
    public int level() {
        return level;
    }

    /** What the law calls it. */
    public String title() {
        return title;
    }

    /** The kind of that title, in whatever case; the statistics office writes a special zone as one “tại hải đảo”. */
    public static Optional<PlaceKind> titled(String title) {
        var wanted = SearchKey.of(title);
        return wanted.equals("dac khu tai hai dao")
                ? Optional.of(SPECIAL_ZONE)
                : Arrays.stream(values())
                        .filter(kind -> SearchKey.of(kind.title).equals(wanted))
                        .findFirst();
    }
}
