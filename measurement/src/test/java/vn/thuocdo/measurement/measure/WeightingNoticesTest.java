package vn.thuocdo.measurement.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.measurement.index.DesignSummary;
import vn.thuocdo.measurement.index.DesignSummary.ThinClass;
import vn.thuocdo.measurement.language.Language;
import vn.thuocdo.measurement.report.wording.Notices;
import vn.thuocdo.measurement.report.wording.Wording;

/** What weighting leaves doubtful is told. */
class WeightingNoticesTest {

    private static final String PLAN = """
            title: Weighted
            method: {name: likert, tree: none}
            data: rows.csv
            columns: {y: y}
            design: {weights: w}
            suppression: {minimum-n: 2, homogeneous: false}
            """;

    private static final String ROWS = """
            w,area,came,y
            1,town,1,3
            1,town,1,4
            1,town,1,2
            1,town,0,
            1,village,1,5
            1,village,0,
            1,village,0,
            1,village,0,
            """;

    @TempDir
    Path folder;

    private DesignSummary design(String... plan) throws IOException {
        Files.writeString(folder.resolve("rows.csv"), ROWS);
        return Measured.by(folder, PLAN + String.join("", plan)).set().design();
    }

    @Test
    void nameClassesWithFewRespondentsOrAGreatFactor() throws IOException {
        var design = design("""
                weighting:
                  - nonresponse-classes: {responded: {column: came, in: 1}, classes: area, fewest: 2, largest-factor: 3}
                """);

        assertThat(design.steps().getFirst().thin()).containsExactly(new ThinClass("village", 1, 4, "town"));
        assertThat(told(design, Language.ENGLISH))
                .containsExactly("Weighting step non-response classes – classes too thin, to be joined with others:"
                        + " village (respondents 1, factor 4.00; nearest response rate: town).");
        assertThat(told(design, Language.VIETNAMESE))
                .containsExactly("Bước điều chỉnh quyền số hiệu chỉnh không trả lời theo nhóm – lớp quá mỏng, nên gộp"
                        + " với lớp khác: village (1 người trả lời, hệ số 4,00; tỷ lệ trả lời gần nhất: town).");
    }

    @Test
    void areNoneWhereClassesAreLargeEnough() throws IOException {
        var design = design("""
                weighting:
                  - nonresponse-classes: {responded: {column: came, in: 1}, classes: area, fewest: 1, largest-factor: 4}
                """);

        assertThat(told(design, Language.ENGLISH)).isEmpty();
    }

    /** Leaving out the one of the village who came leaves nobody to stand for it. */
    @Test
    void countReplicatesThatLostACategory() throws IOException {
        var design = design("""
                drop: [{column: came, in: 0}]
                weighting: [{post-stratify: {by: area, sizes: {town: 60, village: 40}}}]
                replicates: {method: jk1}
                """);

        assertThat(design.steps().getFirst().replicatesLost()).isEqualTo(1);
        assertThat(design.sumOfWeights()).isCloseTo(100, within(1e-9));
        assertThat(told(design, Language.ENGLISH))
                .containsExactly("Weighting step post-stratification – replicates left out because a category of the"
                        + " population has nobody in them: 1. If they are many, join categories.");
        assertThat(told(design, Language.VIETNAMESE))
                .singleElement()
                .asString()
                .contains("số bộ lặp bị bỏ vì không còn ai thuộc một nhóm của tổng thể: 1");
    }

    private static List<String> told(DesignSummary design, Language language) {
        return new Notices(Wording.in(language)).of(design);
    }
}
