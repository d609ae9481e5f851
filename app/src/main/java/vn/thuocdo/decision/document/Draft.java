package vn.thuocdo.decision.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An administrative document before it is signed (dự thảo văn bản), in the parts its layout knows. As long as it has no
 * number it is marked DỰ THẢO.
 *
 * @param issuer whose document it is
 * @param mark number and sign: “Số: 12/TTr-SNV”
 * @param dated place and day of signing
 * @param title what kind of document, and of what
 * @param addressees after “Kính gửi”; none in a plan
 * @param blocks what it says
 * @param recipients “Nơi nhận”, the one who keeps the file last
 * @param signature who signs; null where both sides sign among the blocks
 * @see "Nghị định 30/2020/NĐ-CP, Phụ lục I"
 */
public record Draft(
        Issuer issuer,
        Mark mark,
        Dated dated,
        Title title,
        List<String> addressees,
        List<Block> blocks,
        List<String> recipients,
        @Nullable Signature signature) {

    public Draft {
        addressees = PlainText.of(addressees);
        blocks = List.copyOf(blocks);
        recipients = PlainText.of(recipients);
    }

    /** Whether it still has no number. */
    public boolean isUnnumbered() {
        return mark.number() == null;
    }

    /**
     * The body that issues it, and the one above it.
     *
     * @param upper cơ quan chủ quản trực tiếp; null for a body that names none, such as a provincial committee
     */
    public record Issuer(@Nullable String upper, String body) {
        public Issuer {
            upper = upper == null ? null : upperCase(upper);
            body = upperCase(body);
        }
    }

    /**
     * Number and sign.
     *
     * @param number null before the office has given one
     * @param sign such as {@code TTr-SNV}
     */
    public record Mark(@Nullable Integer number, String sign) {

        /** @throws IllegalArgumentException if the number is below 1 */
        public Mark {
            if (number != null && number < 1) {
                throw new IllegalArgumentException("a document of number " + number);
            }
            sign = PlainText.of(sign);
        }

        /** “Số: 05/TTr-SNV”, or with room for the number. */
        String text() {
            return "Số: %s/%s".formatted(number == null ? "      " : "%02d".formatted(number), sign);
        }
    }

    /**
     * Place and day.
     *
     * @param place blank when it is left to be filled in
     * @param day null when the day is left to be filled in
     */
    public record Dated(String place, @Nullable LocalDate day) {

        private static final int LAST_MONTH_WITH_ZERO = 2;
        private static final String NO_PLACE = "……………";

        public Dated {
            place = place.isBlank() ? NO_PLACE : PlainText.of(place);
        }

        /** “Minh Họa, ngày 05 tháng 01 năm 2026”: days below 10 and the first two months have a zero. */
        String text() {
            if (day == null) {
                return place + ", ngày      tháng      năm";
            }
            var month = day.getMonthValue() <= LAST_MONTH_WITH_ZERO ? "0" + day.getMonthValue() : day.getMonthValue();
            return "%s, ngày %02d tháng %s năm %d".formatted(place, day.getDayOfMonth(), month, day.getYear());
        }
    }

    /**
     * Kind and abstract: “TỜ TRÌNH”, “Về việc ban hành Kế hoạch …”.
     *
     * @param subject trích yếu nội dung
     */
    public record Title(String kind, String subject) {
        public Title {
            kind = upperCase(kind);
            subject = PlainText.of(subject);
        }
    }

    /**
     * Who signs.
     *
     * @param capacity “TM. ỦY BAN NHÂN DÂN” or “KT. GIÁM ĐỐC”; null for the head who signs as such
     * @param post such as “GIÁM ĐỐC”
     * @param name empty while it is not known
     */
    public record Signature(@Nullable String capacity, String post, String name) {
        public Signature {
            capacity = capacity == null ? null : upperCase(capacity);
            post = upperCase(post);
            name = PlainText.of(name);
        }
    }

    private static String upperCase(String text) {
        return PlainText.of(text).toUpperCase(Locale.ROOT);
    }
}
