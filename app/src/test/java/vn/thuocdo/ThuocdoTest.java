package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.measurement.command.CommandTexts;
import vn.thuocdo.measurement.language.Language;

class ThuocdoTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void explainsItselfInTheLanguageAskedFor() {
        run("--help", "--lang", "vi");

        assertThat(out.toString())
                .contains("Cách dùng:", "Tùy chọn:", "Các lệnh:", "Mã kết thúc:")
                .doesNotContain("Usage");
    }

    @Test
    void explainsACommandInTheLanguageAskedForBeforeIt() {
        run("--lang=vi", "weigh", "--help");

        assertThat(out.toString())
                .contains("Cách dùng: thuocdo weigh", "hiện trợ giúp này")
                .doesNotContain("Options");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                weigh well                             | còn thiếu: --out DIR
                weigh --out                            | tùy chọn --out thiếu giá trị
                weigh --out . --                       | còn thiếu: HOW
                weigh --out . well --fast              | không có tùy chọn này: --fast
                weigh --out . well done                | không hiểu: done
                weigh --out . --seed x well            | --seed phải là một số nguyên, không phải "x"
                weigh --out . --level x well           | --level phải là một số, không phải "x"
                weigh --out . --scale x well           | --scale phải là một trong FINE, COARSE, không phải "x"
                weigh --out . --out . well             | tùy chọn nêu nhiều lần: --out
                wiegh                                  | không có lệnh này: wiegh
                """)
    void saysInVietnameseWhatIsWrongWithACall(String call, String sentence) {
        var code = run(("--lang vi " + call).split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).startsWith("Lỗi: " + sentence + System.lineSeparator());
    }

    @Test
    void proposesWhatMayHaveBeenMeant() {
        run("wiegh");

        assertThat(err.toString()).contains("Did you mean: weigh?", "thuocdo --help");
    }

    @Test
    void refusesALanguageItDoesNotSpeak() {
        var code = run("weigh", "--out", ".", "well", "--lang", "fr");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("--lang must be one of vi, en, not \"fr\"");
    }

    @Test
    void showsHowItIsUsedWhenNoCommandIsGiven() {
        var code = run();

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("no command given", "Usage: thuocdo", "weigh");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void endsAsTheCommandEnds() {
        assertThat(run("weigh", "--out", ".", "well")).isZero();
        assertThat(run("weigh", "--out", ".", "badly")).isEqualTo(1);
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                lost   | there is no such file or folder: cân.csv; look at its name
                full   | the disk is full; nothing half-written was left behind. Make room, or write elsewhere
                """)
    void saysInOneLineWhatFailedAndTheMend(String how, String sentence) {
        var code = run("weigh", "--out", ".", how);

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines()).containsExactly("Error: " + sentence);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                broken | IllegalArgumentException: weight −1 in row 7
                upside | IllegalStateException: no scale upside
                """)
    void takesTheBlameForWhatItDidNotForesee(String how, String detail) {
        var code = run("--lang", "vi", "weigh", "--out", ".", how);

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "Lỗi: chương trình bị trục trặc giữa chừng, nhiều khả năng do lỗi của chính nó chứ không phải"
                                + " do bạn; hãy báo lỗi kèm nguyên văn (tiếng Anh) này: " + detail,
                        "Thêm --trace để xem lỗi phát sinh từ đâu.");
    }

    @Test
    void saysWhereAFileIsWrongInTheLanguageAskedFor() {
        var code = run("--lang", "vi", "weigh", "--out", ".", "misspelt");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).startsWith("Lỗi: plan.yaml:1:").doesNotContain("--trace", "flow mapping");
    }

    @Test
    void showsWhereAFailureCameFromWhenAsked() {
        var code = run("weigh", "--out", ".", "broken", "--trace");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("at vn.thuocdo.WeighCommand.call").doesNotContain("Add --trace");
    }

    @Test
    void readsTheLanguageOnlyAmongTheOptions() {
        assertThat(GlobalOptions.language(List.of("measure", "--", "--lang", "vi"), Language.ENGLISH))
                .isEqualTo(Language.ENGLISH);
        assertThat(GlobalOptions.language(List.of("measure", "--lang"), Language.VIETNAMESE))
                .isEqualTo(Language.VIETNAMESE);
    }

    private int run(String... arguments) {
        var call = List.of(arguments);
        var texts = CommandTexts.in(GlobalOptions.language(call, Language.ENGLISH));
        return Thuocdo.commandLine(List.of(WeighCommand.class), texts, new Failures(texts, GlobalOptions.trace(call)))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
