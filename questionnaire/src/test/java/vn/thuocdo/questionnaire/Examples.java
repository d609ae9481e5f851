package vn.thuocdo.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thuocdo.questionnaire.condition.Condition;

/** Forms and answers that tests share. */
public final class Examples {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private Examples() {}

    /** One question of each kind, two sections, conditions, other words, ways of not answering. */
    public static Questionnaire aForm() {
        return new Questionnaire(
                "vi-du",
                both("Phiếu ví dụ", "An example"),
                List.of("vi", "en"),
                List.of(
                        new Section("bat_dau", both("Bắt đầu", "Beginning"), null, List.of(self(), age(), born())),
                        new Section(
                                "danh_gia",
                                both("Đánh giá", "Rating"),
                                Condition.of("${self} = 'yes'"),
                                List.of(note(), channels(), ratings(), remark()))));
    }

    public static SingleChoice self() {
        return new SingleChoice(
                About.of("self", both("Ông/bà có trực tiếp làm thủ tục này không?", "Did you do this yourself?"))
                        .mandatory(),
                List.of(Choice.of("yes", both("Có", "Yes")), Choice.of("no", both("Không", "No"))));
    }

    public static NumberQuestion age() {
        var about = About.of("age", Text.vietnamese("Tuổi"))
                .held(new Constraint(Condition.of(". mod 1 = 0"), both("Số tròn", "A whole number")))
                .offering(EnumSet.of(Missing.REFUSED));
        return new NumberQuestion(about, new BigDecimal("18"), new BigDecimal("120"), 1);
    }

    public static DateQuestion born() {
        return new DateQuestion(
                About.of("returned", Text.vietnamese("Ngày nhận kết quả")), LocalDate.of(2026, 1, 1), TODAY);
    }

    public static Note note() {
        return new Note(About.of("intro", Text.vietnamese("Xin cho biết ý kiến.")));
    }

    public static MultipleChoice channels() {
        return new MultipleChoice(
                About.of("channel", Text.vietnamese("Kênh thông tin")),
                List.of(
                        Choice.of("radio", Text.vietnamese("Loa phát thanh")),
                        Choice.of("web", Text.vietnamese("Mạng internet")),
                        new Choice("other", Text.vietnamese("Khác"), false, true, null),
                        new Choice("none", Text.vietnamese("Không kênh nào"), true, false, null)));
    }

    public static Grid ratings() {
        var source = new Source("q9.24", Credit.RECEIVING, true, false);
        return new Grid(
                About.of("ratings", both("Mức độ hài lòng", "Satisfaction"))
                        .mandatory()
                        .offering(EnumSet.of(Missing.DONT_KNOW, Missing.NOT_APPLICABLE)),
                List.of(
                        new GridRow("q9_24", both("Biển hiệu rõ ràng", "Clear signs"), source, null),
                        new GridRow(
                                "q9_26",
                                Text.vietnamese("Trang thiết bị tốt"),
                                Source.OWN,
                                Condition.of("not(selected(${channel}, 'web'))"))),
                List.of(scored(1, "Không hài lòng"), scored(2, "Bình thường"), scored(3, "Hài lòng")));
    }

    public static TextQuestion remark() {
        var about = About.of("remark", Text.vietnamese("Ý kiến khác"));
        return new TextQuestion(
                new About(
                        about.name(),
                        about.label(),
                        Text.vietnamese("Không ghi họ tên"),
                        false,
                        Condition.of("${q9_24} < 3"),
                        null,
                        Source.OWN,
                        Set.of(Channel.WEB, Channel.PAPER),
                        Set.of()),
                20,
                true);
    }

    /** What somebody answers who did it himself and is content. */
    public static Answers someAnswers() {
        return new Answers(Map.of(
                "self",
                Answer.Chosen.of("yes"),
                "age",
                new Answer.Typed(new BigDecimal("42")),
                "returned",
                new Answer.Day(LocalDate.of(2026, 9, 2)),
                "channel",
                Answer.Chosen.of("web", "other"),
                "channel_other",
                new Answer.Written("Qua tổ trưởng"),
                "q9_24",
                Answer.Chosen.of("3")));
    }

    public static Text both(String vietnamese, String english) {
        return new Text(Map.of("vi", vietnamese, "en", english));
    }

    private static Choice scored(int score, String label) {
        return new Choice(Integer.toString(score), Text.vietnamese(label), false, false, (double) score);
    }
}
