package vn.thuocdo.questionnaire.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people stumble over. */
class PlainWordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            Ông/bà có được hướng dẫn và/hoặc giải thích không? ; DOUBLE ; và/hoặc
            Công chức có lịch sự và nhiệt tình không? ; DOUBLE ; và
            Ông/bà không thấy thủ tục chưa rõ chỗ nào? ; NEGATIVE ; không … chưa
            Ông/bà có biết trách nhiệm giải trình là gì không? ; OFFICE ; trách nhiệm giải trình
            Cán bộ giúp ông/bà chu đáo, tận tình chứ? ; LEADING ; chu đáo, tận tình
            Dịch vụ năm nay khá hơn, phải không? ; LEADING ; phải không
            Ông/bà đọc TTHC ở đâu? ; OFFICE ; TTHC
            """)
    void findsWhatPeopleStumbleOver(String question, Advice.Kind kind, String found) {
        assertThat(PlainWords.advice(question))
                .anySatisfy(advice -> assertThat(advice).satisfies(each -> {
                    assertThat(each.kind()).isEqualTo(kind);
                    assertThat(each.found()).isEqualTo(found);
                }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Ông/bà có trực tiếp làm thủ tục này không?
            Ông/bà đã nhận kết quả chưa?
            Kết quả được trả so với giấy hẹn thế nào?
            Vàng hay bạc?
            """)
    void findsNothingInAPlainQuestion(String question) {
        assertThat(PlainWords.advice(question)).isEmpty();
    }

    @Test
    void countsTheSyllablesOfASentence() {
        var sentence = "Ông/bà " + "thấy ".repeat(31) + "sao?";

        assertThat(PlainWords.advice(sentence)).contains(new Advice(Advice.Kind.LONG, "33", ""));
        assertThat(PlainWords.advice("Ngắn. ".repeat(40))).isEmpty();
    }

    @Test
    void offersPlainerWords() {
        assertThat(PlainWords.advice("Cơ quan phúc đáp ông/bà khi nào?"))
                .containsExactly(new Advice(Advice.Kind.OFFICE, "phúc đáp", "trả lời"));
    }
}
