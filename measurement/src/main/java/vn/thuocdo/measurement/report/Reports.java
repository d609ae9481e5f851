package vn.thuocdo.measurement.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.language.Language;
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
     * <p>Each is first written in full beside its place, as {@code index.csv.4711.part} with the number of the process,
     * and all are moved together at the end: a run that is stopped leaves the files of the run before, never half a
     * file, and two runs at once do not write into each other's.
     *
     * @param language of the sheets, the page and the names of the nodes; the fields of CSV and JSON are the same in
     *     both
     * @return the files, in the order named above
     * @throws IOException if the directory or a file cannot be written
     */
    public static List<Path> write(IndexSet set, Path directory, Language language) throws IOException {
        Files.createDirectories(directory);
        var files = new ArrayList<Path>();
        try {
            files.add(part(directory, "index.csv", out -> out.write(utf8(IndexCsv.of(set)))));
            files.add(part(directory, "index.json", out -> out.write(utf8(IndexJson.of(set)))));
            files.add(part(directory, "index.xlsx", out -> IndexWorkbook.write(set, language, out)));
            var beside = set.beside();
            if (!beside.questions().isEmpty()) {
                files.add(part(directory, QUESTIONS, out -> out.write(utf8(QuestionsCsv.of(beside.questions())))));
            }
            if (!beside.statistics().isEmpty()) {
                files.add(part(directory, STATISTICS, out -> out.write(utf8(StatisticsCsv.of(beside.statistics())))));
            }
            files.add(part(directory, "report.html", out -> out.write(utf8(ReportPage.of(set, language)))));
            for (var file : files) {
                move(file);
            }
            removeOthers(directory, files);
        } finally {
            for (var file : files) {
                Files.deleteIfExists(unfinished(file));
            }
        }
        return List.copyOf(files);
    }

    private static Path part(Path directory, String name, Content content) throws IOException {
        var file = directory.resolve(name);
        var written = false;
        try (var out = Files.newOutputStream(unfinished(file))) {
            content.writeTo(out);
            written = true;
        } finally {
            if (!written) {
                Files.deleteIfExists(unfinished(file));
            }
        }
        return file;
    }

    private static void move(Path file) throws IOException {
        Files.move(unfinished(file), file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A table of questions that are no longer asked must not stay beside the new figures. */
    private static void removeOthers(Path directory, List<Path> files) throws IOException {
        for (var name : List.of(QUESTIONS, STATISTICS)) {
            if (!files.contains(directory.resolve(name))) {
                Files.deleteIfExists(directory.resolve(name));
            }
        }
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling("%s.%d.part"
                .formatted(file.getFileName(), ProcessHandle.current().pid()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
