package vn.thuocdo.measurement.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.thuocdo.measurement.language.Language;

class MethodsCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void listsWhatComesWithTheProgramme() {
        assertThat(run(Language.ENGLISH)).isZero();

        assertThat(out.toString().lines()).hasSize(4);
        assertThat(out.toString())
                .containsPattern("sipas-2017 +2017–2020 +22 items +2640/QĐ-BNV +Satisfaction Index")
                .containsPattern("likert +1 +items of the plan +– +Any set");
    }

    @Test
    void showsTheTreeWithWhatIsUncertain() {
        assertThat(run(Language.VIETNAMESE, "sipas-2017")).isZero();

        assertThat(out.toString().lines())
                .contains(
                        "Dùng cho các năm 2017–2021",
                        "Cách tính điểm tiêu chí: TOP2 (chưa đối chiếu bản gốc)",
                        "index  Chỉ số hài lòng chung  [mean-of-items] (chưa đối chiếu bản gốc)",
                        "  T1  Tiếp cận dịch vụ  [mean-of-items]",
                        "    c4  Trang thiết bị phục vụ người dân, tổ chức dễ sử dụng (chưa đối chiếu bản gốc)",
                        "    c10  Công chức có thái độ giao tiếp lịch sự")
                .anyMatch(line -> line.startsWith("Ban hành theo 2640/QĐ-BNV, 10/10/2017, Bộ Nội vụ: Đề án"))
                .anyMatch(line -> line.startsWith("  – Nhớ lại, chưa đọc được"));
    }

    @Test
    void showsGradesAndScales() {
        run(Language.ENGLISH, "one-stop-2018");

        assertThat(out.toString())
                .contains("Grades: ≥ 15 Excellent; ≥ 12 Good; ≥ 9 Fair; ≥ 6 Average; ≥ 0 Weak")
                .contains("  I1  0 Longer than allowed · 1 As long as allowed · 2 Shorter than allowed")
                .doesNotContain("not compared");
    }

    @Test
    void writesNumbersAsTheLanguageDoes() {
        run(Language.VIETNAMESE, "one-stop-2018");

        assertThat(out.toString()).contains("≥ 15 Xuất sắc; ≥ 12 Tốt; ≥ 9 Khá; ≥ 6 Trung bình; ≥ 0 Yếu");
    }

    @Test
    void showsTheQuestionsBesideTheIndex() {
        run(Language.ENGLISH, "sipas-2023");

        assertThat(out.toString()).contains("Asked beside the index\n  q1  Interest in following policies");
    }

    @Test
    void suggestsTheNearestName() {
        assertThat(run(Language.ENGLISH, "sipas-2022")).isEqualTo(2);

        assertThat(err.toString())
                .contains("no method is called sipas-2022; there are: sipas-2017, sipas-2023, one-stop-2018, likert")
                .contains("Did you mean: sipas-20");
    }

    @Test
    void showsAFileOfOnesOwn(@TempDir Path folder) throws IOException {
        var file = Files.copy(Path.of("../methods/likert.yaml"), folder.resolve("own.yaml"));

        assertThat(run(Language.ENGLISH, file.toString())).isZero();
        assertThat(out.toString()).startsWith("Any set of rated items");
    }

    private int run(Language language, String... arguments) {
        return new CommandLine(new MethodsCommand())
                .setResourceBundle(CommandTexts.in(language).bundle())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
