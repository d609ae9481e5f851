package vn.thuocdo.measurement.data;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thuocdo.measurement.data.Examples.WINDOWS_1258;
import static vn.thuocdo.measurement.data.Examples.bytes;
import static vn.thuocdo.measurement.data.Examples.csv;
import static vn.thuocdo.measurement.data.Examples.file;
import static vn.thuocdo.measurement.data.Examples.packed;
import static vn.thuocdo.measurement.data.Examples.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataRefusedTest {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Limits SMALL = new Limits(10_000, 100_000, 20);
    private static final List<Column> A = List.of(Column.number("a"));
    private static final List<Column> A_AND_B = List.of(Column.number("a"), Column.number("b"));

    @TempDir
    Path folder;

    @Test
    void namesTheNearestColumns() throws Exception {
        var file = csv(folder, "Tuổi,Giới tính,Địa bàn,Điểm,tuoi_me", "1,2,3,4,5");

        var refused = refused(file, List.of(Column.number("tuoi"), Column.text("dia ban"), Column.text("Điểm")));

        assertThat(refused.findings())
                .extracting(Finding::column, Finding::place, Finding::problem)
                .containsExactly(
                        tuple("tuoi", new Place.Line(1), Problem.MISSING_COLUMN),
                        tuple("dia ban", new Place.Line(1), Problem.MISSING_COLUMN));
        assertThat(refused.findings().getFirst().facts().getFirst()).startsWith("“Tuổi”, ");
        assertThat(refused.findings().getLast().facts().getFirst()).startsWith("“Địa bàn”, ");
    }

    @Test
    void tellsItInBothLanguages() throws Exception {
        var file = csv(folder, "a,Tuổi", "1,ba mươi");

        var refused = refused(file, List.of(Column.wholeNumber("Tuổi")));

        assertThat(refused.text(VIETNAMESE))
                .isEqualTo(file.path() + ":2, cột “Tuổi”: “ba mươi” không phải số — hãy sửa lại, để trống, "
                        + "hoặc liệt kê trong kế hoạch ở “blank”");
        assertThat(refused.text(Locale.FRENCH)).isEqualTo(refused.getMessage());
        assertThat(refused)
                .hasMessage(file.path() + ":2, column “Tuổi”: “ba mươi” is not a number — correct it, leave it empty, "
                        + "or list it in the plan as “blank”");
    }

    @Test
    void namesColumnsThatStandTwice() throws Exception {
        assertOne(refused(csv(folder, "a,b,a", "1,2,3"), A), new Place.Line(1), Problem.DUPLICATE_COLUMN, "1, 3");
        assertOne(
                refused(csv(folder, "a\u0300,à", "1,2"), List.of(Column.text("à"))),
                new Place.Line(1),
                Problem.DUPLICATE_COLUMN,
                "1, 2");
    }

    @Test
    void findsTextInANumberColumn() throws Exception {
        var refused = refused(csv(folder, "a;b", "1;2", "", "\"x", "y\";3", "4;5 km"), A_AND_B);

        assertThat(refused.findings())
                .containsExactly(
                        new Finding(
                                folder.resolve("answers.csv"),
                                new Place.Line(4),
                                "a",
                                Problem.NOT_A_NUMBER,
                                List.of("x·y")),
                        new Finding(
                                folder.resolve("answers.csv"),
                                new Place.Line(6),
                                "b",
                                Problem.NOT_A_NUMBER,
                                List.of("5 km")));
    }

    @Test
    void saysWhenANumberHasTheOtherDecimalMark() throws Exception {
        assertOne(refused(csv(folder, "a;b", "1,5;2"), A), new Place.Line(2), Problem.DECIMAL_COMMA, "1,5");
        assertOne(
                refused(csv(folder, "a;b", "1.500;2").withDecimal(DecimalMark.COMMA), A),
                new Place.Line(2),
                Problem.DECIMAL_POINT,
                "1.500");
    }

    @Test
    void findsFractionsAndExcessInWholeNumbers() throws Exception {
        var columns = List.of(Column.wholeNumber("n"), Column.answerCode("q"), Column.number("x"));

        var refused = refused(csv(folder, "n,q,x", "1.5,2147483648,1e999", "9223372036854775808,0.1,1"), columns);

        assertThat(refused.findings())
                .extracting(finding -> finding.column() + finding.place() + finding.problem())
                .containsExactly(
                        "nLine[number=2]NOT_WHOLE",
                        "qLine[number=2]OUT_OF_RANGE",
                        "xLine[number=2]OUT_OF_RANGE",
                        "nLine[number=3]OUT_OF_RANGE",
                        "qLine[number=3]NOT_WHOLE");
        assertThat(refused.findings().get(1).facts()).containsExactly("2147483648", "-2147483648 … 2147483647");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\n", " ,,\r\n"})
    void findsAnEmptyFile(String content) throws Exception {
        assertOne(refused(file(folder, "a.csv", content, UTF_8), A), new Place.WholeFile(), Problem.EMPTY_FILE);
    }

    @Test
    void findsAHeaderWithoutData() throws Exception {
        assertOne(refused(csv(folder, "", "a,b", ",", ""), A), new Place.Line(2), Problem.NO_ROWS);
    }

    @Test
    void findsTheFirstByteThatIsNotOfTheEncoding() throws Exception {
        var text = "a,Xa\u0303\n1,Hoa\u0300 La\u0323c\n2,Ba Vi\u0300\n";

        var refused = refused(file(folder, "a.csv", text, WINDOWS_1258), A);

        assertOne(refused, new Place.Character(1, 5), Problem.WRONG_ENCODING, "DE", "UTF-8");
        assertThat(refused.text(VIETNAMESE)).contains("a.csv:1:5: ", "windows-1258");
    }

    @Test
    void findsAWrongByteFarIntoTheFile() throws Exception {
        var content = ("a,b\n" + "1,2\n".repeat(50_000) + "3,é\n").getBytes(UTF_8);
        var cut = Arrays.copyOf(content, content.length - 2);

        assertOne(
                refused(bytes(folder, "a.csv", cut), A),
                new Place.Character(50_002, 3),
                Problem.WRONG_ENCODING,
                "C3",
                "UTF-8");
    }

    @Test
    void findsWhatADeclaredEncodingDoesNotKnow() throws Exception {
        var file = bytes(folder, "a.csv", new byte[] {'a', '\n', '1', '\r', '\n', '2', (byte) 0xD2})
                .encodedIn(US_ASCII);

        assertOne(refused(file, A), new Place.Character(3, 2), Problem.WRONG_ENCODING, "D2", "US-ASCII");
    }

    @Test
    void findsHalfOfUtf16() throws Exception {
        var content = "\uFEFFa,b\n1,2\n".getBytes(UTF_16LE);

        var refused = refused(bytes(folder, "a.csv", Arrays.copyOf(content, content.length - 1)), A);

        assertOne(refused, new Place.Character(2, 4), Problem.WRONG_ENCODING, "0A", "UTF-16LE");
    }

    @Test
    void givesUpAHundredMegabytesOnOneLineWithoutReadingThem() throws Exception {
        var file = folder.resolve("a.csv");
        try (var channel = FileChannel.open(file, CREATE, WRITE)) {
            channel.write(ByteBuffer.wrap("a,b\n1,2\n".getBytes(UTF_8)));
            var piece = "3".repeat(1 << 20).getBytes(UTF_8);
            for (var i = 0; i < 100; i++) {
                channel.write(ByteBuffer.wrap(piece));
            }
        }

        var refused = refused(DataFile.of(file), A, Limits.USUAL);

        assertOne(refused, new Place.Line(3), Problem.LINE_TOO_LONG, "1000000");
    }

    @Test
    void findsTheQuotationMarkThatIsNotClosed() throws Exception {
        var atTheEnd = csv(folder.resolve("1"), "a,b", "1,\"x", "2,y");
        var beforeMuch = csv(folder.resolve("2"), "a,b", "1,2", "1,\"x\n" + "3,z\n".repeat(9_000));
        var onALongLine = csv(folder.resolve("3"), "a,b", "1,\"" + "x".repeat(20_000) + "\"");

        assertOne(refused(atTheEnd, A), new Place.Line(2), Problem.UNCLOSED_QUOTE);
        assertOne(refused(beforeMuch, A), new Place.Line(3), Problem.UNCLOSED_QUOTE);
        assertOne(refused(onALongLine, A), new Place.Line(2), Problem.LINE_TOO_LONG, "10000");
    }

    @Test
    void findsTextBehindAClosingQuotationMark() throws Exception {
        var refused = refused(csv(folder, "a,b", "1,\"x", "2,\"y\"", "3,z"), A);

        assertOne(refused, new Place.Character(3, 4), Problem.TEXT_AFTER_QUOTE, "2");
    }

    @Test
    void findsRecordsOfAnotherLengthThanTheHeader() throws Exception {
        var refused = refused(csv(folder, "a,b,c", "1,2", "1,2,3", "1,2,3,4", "5"), A);

        assertThat(refused.findings())
                .extracting(finding -> finding.place() + " " + finding.problem() + " " + finding.facts())
                .containsExactly(
                        "Line[number=2] TOO_FEW_FIELDS [2, 3]",
                        "Line[number=4] TOO_MANY_FIELDS [4, 3]",
                        "Line[number=5] TOO_FEW_FIELDS [1, 3]");
    }

    @Test
    void findsADeclaredSeparatorThatIsNotThere() throws Exception {
        var refused = refused(csv(folder, "a,b", "1,2").separatedBy(Separator.SEMICOLON), A_AND_B);

        assertOne(refused, new Place.Line(1), Problem.WRONG_SEPARATOR, ";");
    }

    @Test
    void findsZeroCharacters() throws Exception {
        assertOne(
                refused(csv(folder, "a,b", "1,2", "3,\"4\u0000\""), A),
                new Place.Character(3, 5),
                Problem.NUL_CHARACTER);
    }

    @Test
    void findsNoFileAndAFolder() throws Exception {
        var nowhere = folder.resolve("phiếu.csv");

        assertOne(refused(DataFile.of(nowhere), A), new Place.WholeFile(), Problem.NO_SUCH_FILE, nowhere.toString());
        assertOne(refused(DataFile.of(folder), A), new Place.WholeFile(), Problem.IS_A_FOLDER);
    }

    /** The superuser may read every file, but even for him nothing stands at the start of a process's memory. */
    @Test
    void findsAFileThatCannotBeRead() throws Exception {
        var file = csv(folder, "a", "1");
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("-wx------"));
        var unreadable = Files.isReadable(file.path()) ? DataFile.of(Path.of("/proc/self/mem")) : file;

        assertThat(refused(unreadable, A).findings())
                .extracting(Finding::problem)
                .isSubsetOf(Problem.UNREADABLE, Problem.NO_PERMISSION);
    }

    @Test
    void findsAGzipFileThatIsCutOffOrDamaged() throws Exception {
        var lines = new StringBuilder("a,b\n");
        for (var i = 0; i < 50_000; i++) {
            lines.append(i * 7919 % 50_021).append(",2\n");
        }
        var packed = packed(lines.toString().getBytes(UTF_8));
        var damaged = packed.clone();
        Arrays.fill(damaged, packed.length / 2, packed.length / 2 + 64, (byte) 0xFF);

        var cut = refused(bytes(folder, "cut.csv.gz", Arrays.copyOf(packed, packed.length / 2)), A, Limits.USUAL);
        var broken = refused(bytes(folder, "broken.csv.gz", damaged), A, Limits.USUAL);

        assertThat(cut.findings()).extracting(Finding::problem).containsExactly(Problem.GZIP_CUT_OFF);
        assertThat(line(cut)).isBetween(24_000L, 26_000L);
        assertThat(broken.findings()).extracting(Finding::problem).contains(Problem.GZIP_DAMAGED);
    }

    @Test
    void stopsUnpackingAtTheLimit() throws Exception {
        var packed = packed(("a,b\n" + "1,2\n".repeat(2_000_000)).getBytes(UTF_8));
        assertThat(packed).hasSizeLessThan(100_000);

        var refused = refused(bytes(folder, "a.csv.gz", packed), A);

        assertThat(refused.findings()).extracting(Finding::problem).containsExactly(Problem.GZIP_TOO_LARGE);
        assertThat(refused.findings().getFirst().facts()).containsExactly("100000");
    }

    @ParameterizedTest
    @CsvSource({"504B0304, Excel", "D0CF11E0A1B11AE1, Excel 97", "24464C3240282329, SPSS", "255044462D312E37, PDF"})
    void namesTheProgramOfAFileOfAnotherKind(String start, String program) throws Exception {
        var refused = refused(bytes(folder, "a.csv", HexFormat.of().parseHex(start)), A);

        assertThat(refused.findings()).extracting(Finding::problem).containsExactly(Problem.OTHER_FORMAT);
        assertThat(refused).hasMessageContaining(program);
    }

    @Test
    void showsAFewOfEachKindAndCountsTheOthers() throws Exception {
        var refused = refused(csv(folder, "a,b", "x,1\n".repeat(1000) + "1,y"), A_AND_B);

        assertThat(refused.total()).isEqualTo(1001);
        assertThat(refused.findings())
                .extracting(Finding::place)
                .containsExactly(
                        new Place.Line(2),
                        new Place.Line(3),
                        new Place.Line(4),
                        new Place.Line(5),
                        new Place.Line(6),
                        new Place.Line(1002));
        assertThat(refused.text(VIETNAMESE)).endsWith("\nvà 995 lỗi khác");
    }

    @Test
    void findsWhatIsNotParquet() throws Exception {
        var named = file(folder, "a.parquet", "a,b\n1,2\n", UTF_8);
        var declared = csv(folder, "a,b", "1,2").in(Format.PARQUET);

        assertOne(refused(named, A), new Place.WholeFile(), Problem.NOT_PARQUET);
        assertOne(refused(declared, A), new Place.WholeFile(), Problem.NOT_PARQUET);
        assertOne(refused(bytes(folder, "b.parquet", new byte[0]), A), new Place.WholeFile(), Problem.EMPTY_FILE);
    }

    @Test
    void findsParquetThatIsCutOffOrDamaged() throws Exception {
        var content =
                Files.readAllBytes(parquet(folder.resolve("a.parquet"), "select range::double as a from range(5000)")
                        .path());
        var damaged = content.clone();
        Arrays.fill(damaged, content.length - 200, content.length - 8, (byte) 0x5A);

        var cut = bytes(folder, "cut.parquet", Arrays.copyOf(content, content.length / 2));

        assertOne(refused(cut, A), new Place.WholeFile(), Problem.PARQUET_CUT_OFF);
        assertThat(refused(bytes(folder, "damaged.parquet", damaged), A).findings())
                .extracting(Finding::problem)
                .containsExactly(Problem.PARQUET_DAMAGED);
    }

    @Test
    void findsParquetOfUnsuitableTypes() throws Exception {
        var file = parquet(folder.resolve("a.parquet"), """
                select case when range = 4321 then 'ba' else range::varchar end as words, [range] as list
                from range(5000)
                """);

        var refused = refused(file, List.of(Column.number("words"), Column.text("list")));

        assertThat(refused.findings())
                .containsExactly(
                        new Finding(
                                file.path(),
                                new Place.Row(4322),
                                "words",
                                Problem.TYPE_NOT_NUMBER,
                                List.of("VARCHAR", "ba")),
                        new Finding(
                                file.path(),
                                new Place.WholeFile(),
                                "list",
                                Problem.TYPE_NOT_READ,
                                List.of("BIGINT[]")));
        assertThat(refused.text(VIETNAMESE)).startsWith(file.path() + ", hàng 4322, cột “words”: ");
    }

    @Test
    void findsRowsOfParquetThatAreNoWholeNumbers() throws Exception {
        var file = parquet(folder.resolve("a.parquet"), """
                select
                    case when range % 1000 = 1 then 1.5 else range end::double as fraction,
                    case when range = 7 then 3000000000 else range end::bigint as large,
                    case when range = 9 then 'inf'::double when range = 10 then 'nan'::double else 1 end as endless
                from range(10000)
                """);

        var refused = refused(
                file, List.of(Column.wholeNumber("fraction"), Column.answerCode("large"), Column.number("endless")));

        assertThat(refused.total()).isEqualTo(12);
        assertThat(refused.findings())
                .extracting(finding -> finding.column() + " " + finding.place() + finding.facts())
                .containsExactly(
                        "fraction Row[number=2][1.5, ]",
                        "fraction Row[number=1002][1.5, ]",
                        "fraction Row[number=2002][1.5, ]",
                        "fraction Row[number=3002][1.5, ]",
                        "fraction Row[number=4002][1.5, ]",
                        "large Row[number=8][3000000000, -2147483648 … 2147483647]",
                        "endless Row[number=10][inf, −1.8e308 … 1.8e308]");
    }

    @Test
    void findsParquetWithoutTheColumnOrWithoutRows() throws Exception {
        var missing = parquet(folder.resolve("a.parquet"), "select 1 as Tuổi");
        var empty = parquet(folder.resolve("b.parquet"), "select 1 as a where false");

        assertOne(
                refused(missing, List.of(Column.text("tuoi"))),
                new Place.WholeFile(),
                Problem.MISSING_COLUMN,
                "“Tuổi”");
        assertOne(refused(empty, A), new Place.WholeFile(), Problem.NO_ROWS);
    }

    private static DataRefused refused(DataFile file, List<Column> columns) throws SQLException, IOException {
        return refused(file, columns, SMALL);
    }

    private static DataRefused refused(DataFile file, List<Column> columns, Limits limits)
            throws SQLException, IOException {
        var usual = DatabaseSettings.usual();
        try (var database = Database.open(new DatabaseSettings(usual.memory(), 1, usual.temporary(), limits))) {
            return catchThrowableOfType(DataRefused.class, () -> database.load("t", file, columns));
        }
    }

    private static void assertOne(DataRefused refused, Place place, Problem problem, String... facts) {
        assertThat(refused.total()).isEqualTo(1);
        var finding = refused.findings().getFirst();
        assertThat(finding.place()).as(finding.toString()).isEqualTo(place);
        assertThat(finding.problem()).isEqualTo(problem);
        assertThat(finding.facts()).containsExactly(facts);
    }

    private static long line(DataRefused refused) {
        return refused.findings().getFirst().place() instanceof Place.Character at ? at.line() : 0;
    }
}
