package vn.thuocdo.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.sheet.Column;

/** A field of a dossier: a column of the sheet, and a member of the feed under {@link #member}. */
public enum Field {
    CODE("code", Column.required("Mã hồ sơ", "Số hồ sơ", "Mã số hồ sơ", "Số biên nhận")),
    PROCEDURE("procedure", Column.required("Mã thủ tục", "Mã TTHC", "Mã thủ tục hành chính")),
    RECEIVING("receivingAgency", Column.optional("Mã cơ quan tiếp nhận", "Cơ quan tiếp nhận", "Đơn vị tiếp nhận")),
    COUNTER("counter", Column.optional("Điểm tiếp nhận", "Nơi tiếp nhận", "Quầy tiếp nhận")),
    RESOLVING(
            "resolvingAgency",
            Column.required("Mã cơ quan giải quyết", "Cơ quan giải quyết", "Đơn vị giải quyết", "Cơ quan xử lý")),
    COORDINATING("coordinatingAgency", Column.optional("Mã cơ quan phối hợp", "Cơ quan phối hợp")),
    CHANNEL("channel", Column.required("Hình thức nộp", "Hình thức tiếp nhận", "Kênh tiếp nhận", "Hình thức")),
    APPLICANT("applicant", Column.required("Đối tượng", "Loại đối tượng", "Loại chủ hồ sơ")),
    PROXY("proxy", Column.optional("Nộp thay", "Ủy quyền", "Người nộp thay")),
    RECEIVED("received", Column.required("Ngày tiếp nhận", "Ngày nhận", "Ngày nộp")),
    PROMISED("promised", Column.optional("Ngày hẹn trả", "Hẹn trả", "Ngày hẹn trả kết quả")),
    RETURNED("returned", Column.required("Ngày trả kết quả", "Ngày trả", "Ngày có kết quả")),
    NAME("name", Column.optional("Họ tên, tên tổ chức", "Họ tên", "Họ và tên", "Chủ hồ sơ", "Tên chủ hồ sơ")),
    PHONE("phone", Column.optional("Số điện thoại", "Điện thoại", "SĐT", "Di động")),
    EMAIL("email", Column.optional("Thư điện tử", "Email", "E-mail")),
    ADDRESS("address", Column.optional("Địa chỉ", "Địa chỉ liên hệ"));

    private final String member;
    private final Column column;

    Field(String member, Column column) {
        this.member = member;
        this.column = column;
    }

    String member() {
        return member;
    }

    public Column column() {
        return column;
    }

    /** Whether its value tells about a person, so that no list of faults may repeat it. */
    boolean isPersonal() {
        return this == NAME || this == PHONE || this == EMAIL || this == ADDRESS;
    }

    static List<Column> columns() {
        return Arrays.stream(values()).map(Field::column).toList();
    }

    static Optional<Field> ofMember(String member) {
        return Arrays.stream(values())
                .filter(each -> each.member.equals(member))
                .findFirst();
    }
}
