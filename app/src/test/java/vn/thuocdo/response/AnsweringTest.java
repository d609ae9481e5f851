package vn.thuocdo.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.form.Form;
import vn.thuocdo.form.FormId;
import vn.thuocdo.questionnaire.About;
import vn.thuocdo.questionnaire.Answer;
import vn.thuocdo.questionnaire.Channel;
import vn.thuocdo.questionnaire.Choice;
import vn.thuocdo.questionnaire.Grid;
import vn.thuocdo.questionnaire.GridRow;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.Section;
import vn.thuocdo.questionnaire.SingleChoice;
import vn.thuocdo.questionnaire.Source;
import vn.thuocdo.questionnaire.Text;
import vn.thuocdo.questionnaire.TextQuestion;
import vn.thuocdo.questionnaire.condition.Condition;

/** One person's way through a form that has what is easily got wrong. */
class AnsweringTest {

    private static final List<Choice> TWO = List.of(choice("1"), choice("2"));

    private final Section first = new Section("first", text("Phần 1"), null, List.of(way(), rating()));
    private final Section second = new Section("second", text("Phần 2"), null, List.of(remark()));
    private final Answering answering = new Answering(
            form(new Questionnaire("f", text("Phiếu"), List.of("vi"), List.of(first, second))),
            Channel.WEB,
            Draft.begun(Instant.EPOCH),
            Clock.systemUTC());

    private static Text text(String words) {
        return Text.vietnamese(words);
    }

    private static Choice choice(String code) {
        return Choice.of(code, text("Mức " + code));
    }

    private static SingleChoice way() {
        return new SingleChoice(
                About.of("way", text("Bằng cách nào?")),
                List.of(choice("1"), new Choice("9", text("Khác"), false, true, null)));
    }

    private static Grid rating() {
        return new Grid(
                About.of("rating", text("Đánh giá")),
                List.of(
                        new GridRow("r1", text("Nơi chờ"), Source.OWN, null),
                        new GridRow("r2", text("Chỗ gửi xe"), Source.OWN, Condition.of("${r1} = '1'"))),
                TWO);
    }

    /** Its name ends as the field for other words does. */
    private static TextQuestion remark() {
        return new TextQuestion(About.of("b_other", text("Ý kiến khác")).mandatory(), 200, false);
    }

    private static Form form(Questionnaire questionnaire) {
        var nobody = new UUID(0, 0);
        return new Form(
                new FormId(nobody), new CampaignId(nobody), "users", 1, Form.State.FROZEN, questionnaire, "", 0);
    }

    @Test
    void aQuestionOfAnotherPageHoldsNobodyUp() {
        assertThat(answering.take(first, Map.of("way", List.of("1")))).isEmpty();
        assertThat(answering.take(second, Map.of())).containsOnlyKeys("b_other");
    }

    @Test
    void otherWordsThatWereClearedAreGone() {
        answering.take(first, Map.of("way", List.of("9"), "way_other", List.of("Đi bộ")));
        answering.take(first, Map.of("way", List.of("9"), "way_other", List.of("")));

        assertThat(answering.draft().answers().of("way_other")).isEqualTo(Answer.BLANK);
    }

    @Test
    void aRowIsAskedWhenItsConditionHolds() {
        assertThat(answering.asked(first)).contains("rating", "r1").doesNotContain("r2");

        answering.take(first, Map.of("r1", List.of("1")));

        assertThat(answering.asked(first)).contains("r2");
    }
}
