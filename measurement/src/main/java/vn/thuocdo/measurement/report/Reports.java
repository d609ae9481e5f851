package vn.thuocdo.measurement.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.language.Language;
import vn.thuocdo.measurement.output.WholeFiles;
import vn.thuocdo.measurement.report.page.ReportPage;

/**
 * Writes the files of a measurement: {@code index.csv}, {@code index.json}, {@code index.xlsx} and
 * {@code report.html}; {@code questions.csv} and {@code statistics.csv} where the plan has such. The page
 * {@code docs/index-files.md} describes them.
 */
public final class Reports {

    private static final String QUESTIONS = "questions.csv";
    private static final String STATISTICS = "statistics.csv";

    private Reports() {}

    /**
     * Writes the files into {@code directory}, which is made if need be; files of these names are replaced.
     *
     * <p>They appear together, as {@link WholeFiles} says.
     *
     * @param language of the sheets, the page and the names of the nodes; the fields of CSV and JSON are the same in
     *     both
     * @return the files, in the order named above
     * @throws IOException if the directory or a file cannot be written
     */
    public static List<Path> write(IndexSet set, Path directory, Language language) throws IOException {
        try (var files = WholeFiles.in(directory)) {
            files.write("index.csv", out -> out.write(utf8(IndexCsv.of(set))));
            files.write("index.json", out -> out.write(utf8(IndexJson.of(set))));
            files.write("index.xlsx", out -> IndexWorkbook.write(set, language, out));
            var beside = set.beside();
            if (!beside.questions().isEmpty()) {
                files.write(QUESTIONS, out -> out.write(utf8(QuestionsCsv.of(beside.questions()))));
            }
            if (!beside.statistics().isEmpty()) {
                files.write(STATISTICS, out -> out.write(utf8(StatisticsCsv.of(beside.statistics()))));
            }
            files.write("report.html", out -> out.write(utf8(ReportPage.of(set, language))));
            var written = files.replace();
            removeOthers(directory, written);
            return written;
        }
    }

    /** A table of questions that are no longer asked must not stay beside the new figures. */
    private static void removeOthers(Path directory, List<Path> files) throws IOException {
        for (var name : List.of(QUESTIONS, STATISTICS)) {
            if (!files.contains(directory.resolve(name))) {
                Files.deleteIfExists(directory.resolve(name));
            }
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
