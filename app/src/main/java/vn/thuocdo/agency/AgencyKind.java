package vn.thuocdo.agency;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.screen.SearchKey;

/** Kinds of agencies and bodies, and how lists call them. */
public enum AgencyKind {
    MINISTRY(Level.CENTRAL, "Bộ, cơ quan ngang bộ", "Bộ", "Cơ quan ngang bộ", "Cơ quan thuộc Chính phủ"),
    MINISTRY_DEPARTMENT(Level.CENTRAL, "Đơn vị thuộc bộ", "Cục", "Vụ", "Tổng cục", "Cục thuộc bộ"),
    PROVINCIAL_COMMITTEE(Level.PROVINCE, "Ủy ban nhân dân cấp tỉnh", "UBND cấp tỉnh", "UBND tỉnh", "UBND thành phố"),
    PROVINCIAL_DEPARTMENT(Level.PROVINCE, "Sở, ban, ngành cấp tỉnh", "Sở", "Sở ban ngành", "Ban, ngành"),
    DISTRICT_COMMITTEE(Level.DISTRICT, "Ủy ban nhân dân cấp huyện", "UBND cấp huyện", "UBND huyện", "UBND quận"),
    COMMUNE_COMMITTEE(Level.COMMUNE, "Ủy ban nhân dân cấp xã", "UBND cấp xã", "UBND xã", "UBND phường", "UBND đặc khu"),
    ONE_STOP_CENTRE(
            Level.COMMUNE, "Trung tâm Phục vụ hành chính công", "Trung tâm PVHCC", "Bộ phận Một cửa", "Điểm phục vụ"),
    LAND_OFFICE(Level.PROVINCE, "Văn phòng đăng ký đất đai", "Chi nhánh Văn phòng đăng ký đất đai"),
    CUSTOMS(Level.PROVINCE, "Hải quan", "Chi cục Hải quan khu vực", "Chi cục Hải quan"),
    TREASURY(Level.PROVINCE, "Kho bạc Nhà nước", "Kho bạc Nhà nước khu vực", "Kho bạc"),
    TAX(Level.PROVINCE, "Thuế", "Thuế tỉnh", "Thuế cơ sở", "Chi cục Thuế", "Cục Thuế"),
    SOCIAL_INSURANCE(Level.PROVINCE, "Bảo hiểm xã hội", "Bảo hiểm xã hội cơ sở", "BHXH"),
    POST(Level.PROVINCE, "Bưu điện", "Bưu điện tỉnh", "Bưu điện xã"),
    FATHERLAND_FRONT(Level.PROVINCE, "Ủy ban Mặt trận Tổ quốc Việt Nam", "MTTQ", "Mặt trận Tổ quốc"),
    VETERANS(Level.PROVINCE, "Hội Cựu chiến binh", "Hội CCB"),
    STATISTICS(Level.PROVINCE, "Thống kê", "Cục Thống kê", "Thống kê tỉnh", "Thống kê cơ sở"),
    INSTITUTE(Level.CENTRAL, "Viện nghiên cứu", "Viện", "Trường", "Viện, trường"),
    OTHER(Level.PROVINCE, "Cơ quan khác", "Khác");

    private final Level level;
    private final String title;
    private final List<String> others;

    AgencyKind(Level level, String title, String... others) {
        this.level = level;
        this.title = title;
        this.others = List.of(others);
    }

    /** The level most of the kind have. */
    public Level usualLevel() {
        return level;
    }

    public String title() {
        return title;
    }

    /** The kind a list calls {@code text}, or its name here. */
    static Optional<AgencyKind> titled(String text) {
        var wanted = SearchKey.of(text);
        return Arrays.stream(values())
                .filter(kind -> SearchKey.of(kind.title).equals(wanted)
                        || SearchKey.of(kind.name()).equals(wanted)
                        || kind.others.stream().map(SearchKey::of).anyMatch(wanted::equals))
                .findFirst();
    }
}
