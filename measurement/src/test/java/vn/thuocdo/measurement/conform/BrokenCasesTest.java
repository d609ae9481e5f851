package vn.thuocdo.measurement.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.measurement.language.Language;
import vn.thuocdo.measurement.yaml.FileRefused;

/** What somebody is told whose own cases are wrong. */
class BrokenCasesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {"id": "a"}                                  | a ca kiểm tra thiếu “expected” — hãy thêm vào
                {"expected": {}}                             | cases[0] ca kiểm tra thiếu “tolerance” — hãy thêm vào
                {"id": "a", "expected": {}, "tolerance": {}} | a ca kiểm tra thiếu “rel” — hãy thêm vào
                null                                         | cases[0] ca kiểm tra thiếu “expected” — hãy thêm vào
                {"expected": {}, "tolerance": {"rel": 0}, "request": {"op": "dance"}} | không biết: op = dance
                """)
    void failWithWhatTheyLack(String body, String told) throws IOException {
        assertThat(failures(body)).singleElement().asString().endsWith(told);
    }

    @Test
    void failWhereTheDataAreMissingEvenIfAnErrorIsExpected() throws IOException {
        var failures = failures("""
                {"id": "a", "data": "d.csv", "expected": {"error": true}, "tolerance": {"rel": 0}, "design": {},
                 "request": {"op": "mean", "vars": ["y"]}}
                """);

        assertThat(failures).singleElement().asString().startsWith("a không có tệp số liệu d.csv trong");
    }

    @Test
    void failWhereARecordIsRagged() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/d.csv"), "y,w\n1,2\n3\n");

        var failures = failures("""
                {"id": "a", "data": "d.csv", "expected": {}, "tolerance": {"rel": 0}, "design": {},
                 "request": {"op": "mean", "vars": ["y"]}}
                """);

        assertThat(failures)
                .singleElement()
                .asString()
                .contains("d.csv, bản ghi 3: có 1 trường, trong khi dòng tiêu đề có 2");
    }

    @Test
    void areRefusedWithTheirPlaceWhereTheyAreNoJson() throws IOException {
        write("{\"schema\": \"sipas-golden/1\",\n \"cases\": [,");

        assertThatThrownBy(() -> new Conformance().run(folder, List.of(), _ -> {}))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.text(Language.VIETNAMESE.locale()))
                                .contains("mine.json:2:", "không đọc được tệp dưới dạng JSON — hãy xem"));
    }

    private List<String> failures(String body) throws IOException {
        write("{\"schema\": \"sipas-golden/1\", \"cases\": [%s]}".formatted(body));
        var failures = new ArrayList<String>();
        var result = new Conformance()
                .run(folder, List.of(), failure -> failures.add(failure.text(Language.VIETNAMESE.locale())));
        assertThat(result).isEqualTo(new Conformance.Result(0, 1));
        return failures;
    }

    private void write(String text) throws IOException {
        Files.createDirectories(folder.resolve("cases"));
        Files.writeString(folder.resolve("cases/mine.json"), text);
    }
}
