package vn.thuocdo.frame;

import java.util.Arrays;
import java.util.List;
import vn.thuocdo.sheet.Column;
import vn.thuocdo.statistics.selection.DrawMethod;

/** The steps a sample of residents is drawn in, each from lists of its own. */
public enum ListStep {
    /** Communes, in groups the list names. */
    COMMUNES(1, new Frame.Design(Layout.LISTED, 0, DrawMethod.PROPORTIONAL_TO_SIZE, 3)),
    /** Villages and residential groups of the communes drawn. */
    VILLAGES(2, new Frame.Design(Layout.LISTED, 0, DrawMethod.PROPORTIONAL_TO_SIZE, 2)),
    /** Households of the villages drawn. */
    HOUSEHOLDS(3, new Frame.Design(Layout.LISTED, 0, DrawMethod.SIMPLE_RANDOM, 30));

    static final Column GROUP = Column.optional("Nhóm xã", "Nhóm", "Vùng", "Khu vực");
    static final Column COMMUNE_CODE = Column.required("Mã xã", "Mã xã, phường", "Mã đơn vị hành chính", "Mã ĐVHC");
    static final Column COMMUNE_NAME = Column.required("Tên xã", "Tên xã, phường", "Xã, phường");
    static final Column COMMUNE_NOTE = Column.optional("Tên xã", "Tên xã, phường", "Xã, phường");
    static final Column VILLAGE_CODE = Column.required("Mã thôn", "Mã thôn, tổ dân phố", "Mã tổ dân phố");
    static final Column VILLAGE_NAME = Column.required("Tên thôn", "Tên thôn, tổ dân phố", "Tên tổ dân phố");
    static final Column VILLAGE_NOTE = Column.optional("Tên thôn", "Tên thôn, tổ dân phố", "Tên tổ dân phố");
    static final Column HOUSEHOLDS_COUNT = Column.required("Số hộ", "Số hộ gia đình", "Tổng số hộ");
    static final Column HOUSEHOLD_CODE = Column.required("Mã hộ", "Số thứ tự hộ", "STT hộ", "Hộ số");
    static final Column HEAD = Column.required("Chủ hộ", "Họ và tên chủ hộ", "Tên chủ hộ");
    static final Column ADDRESS = Column.required("Địa chỉ", "Địa chỉ hộ");
    static final Column PHONE = Column.optional("Điện thoại", "Số điện thoại");
    static final Column ADULTS = Column.optional("Số người từ 18 tuổi", "Số người 18 tuổi trở lên", "Số người lớn");

    private final int number;
    private final Frame.Design usual;

    ListStep(int number, Frame.Design usual) {
        this.number = number;
        this.usual = usual;
    }

    /** @throws IllegalArgumentException if there is no such step */
    public static ListStep of(int number) {
        return Arrays.stream(values())
                .filter(step -> step.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("residents are not drawn in step " + number));
    }

    public int number() {
        return number;
    }

    /** How it is usually drawn. */
    Frame.Design usual() {
        return usual;
    }

    /** The key of its name; those of other texts begin with it. */
    public String text() {
        return "frame.list." + name();
    }

    List<Column> columns() {
        return switch (this) {
            case COMMUNES -> List.of(GROUP, COMMUNE_CODE, COMMUNE_NAME, HOUSEHOLDS_COUNT);
            case VILLAGES -> List.of(COMMUNE_CODE, COMMUNE_NOTE, VILLAGE_CODE, VILLAGE_NAME, HOUSEHOLDS_COUNT);
            case HOUSEHOLDS ->
                List.of(
                        COMMUNE_CODE,
                        COMMUNE_NOTE,
                        VILLAGE_CODE,
                        VILLAGE_NOTE,
                        HOUSEHOLD_CODE,
                        HEAD,
                        ADDRESS,
                        PHONE,
                        ADULTS);
        };
    }
}
