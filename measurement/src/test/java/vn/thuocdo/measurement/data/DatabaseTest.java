package vn.thuocdo.measurement.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuocdo.measurement.data.Examples.WINDOWS_1258;
import static vn.thuocdo.measurement.data.Examples.bytes;
import static vn.thuocdo.measurement.data.Examples.csv;
import static vn.thuocdo.measurement.data.Examples.file;
import static vn.thuocdo.measurement.data.Examples.packed;
import static vn.thuocdo.measurement.data.Examples.rows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

    private static final List<Column> COMMUNE_AND_SCORE = List.of(Column.text("Xã"), Column.number("điểm"));
    private static final List<Column> A_AND_B = List.of(Column.wholeNumber("a"), Column.wholeNumber("b"));

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() throws SQLException, IOException {
        database = Database.open(DatabaseSettings.usual());
    }

    @AfterEach
    void close() throws SQLException, IOException {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void recognisesTheSeparator(Separator separator) throws Exception {
        var lines = "Xã, phường¤điểm¤Xã\nx¤4.5¤\"Hà, Nội; | \tmột\"\n".replace('¤', separator.character());
        var header = separator == Separator.COMMA ? lines.replace("Xã, phường", "Xã phường") : lines;

        var table = database.load("t", file(folder, "a.csv", header, StandardCharsets.UTF_8), COMMUNE_AND_SCORE);

        assertThat(rows(database, table)).containsExactly("2|Hà, Nội; | \tmột|4.5");
    }

    @Test
    void believesTheSeparatorLineOfExcel() throws Exception {
        var table = database.load("t", csv(folder, "sep=;", "a,x;b", "1;2"), List.of(Column.wholeNumber("a,x")));

        assertThat(rows(database, table)).containsExactly("3|1");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, \uFEFF", "UTF-16LE, ''", "UTF-16LE, \uFEFF", "UTF-16BE, ''", "UTF-16BE, \uFEFF"})
    void recognisesUnicode(Charset charset, String mark) throws Exception {
        var text = mark + "Xã,điểm\nĐông Anh – “thị trấn”,4.5\n";

        var table = database.load("t", file(folder, "a.csv", text, charset), COMMUNE_AND_SCORE);

        assertThat(rows(database, table)).containsExactly("2|Đông Anh – “thị trấn”|4.5");
    }

    @Test
    void composesTheToneMarksOfWindows1258() throws Exception {
        var text = "Xa\u0303,\u0111iê\u0309m\nHoa\u0300 La\u0323c,4.5\n";
        assertThat(text.getBytes(WINDOWS_1258)).hasSize(text.length());

        var file = file(folder, "a.csv", text, WINDOWS_1258).encodedIn(WINDOWS_1258);

        assertThat(rows(database, database.load("t", file, COMMUNE_AND_SCORE))).containsExactly("2|Hoà Lạc|4.5");
    }

    @Test
    void readsWindows1252WhenDeclared() throws Exception {
        var charset = Charset.forName("windows-1252");

        var table = database.load(
                "t", file(folder, "a.csv", "a\ncafé\n", charset).encodedIn(charset), List.of(Column.text("a")));

        assertThat(rows(database, table)).containsExactly("2|café");
    }

    @Test
    void composesDecomposedNamesAndValues() throws Exception {
        var table = database.load(
                "t", csv(folder, "Xa\u0303,\u0111ie\u0302\u0309m", "Be\u0302\u0301n,4"), COMMUNE_AND_SCORE);

        assertThat(table.columns()).isEqualTo(COMMUNE_AND_SCORE);
        assertThat(rows(database, table)).containsExactly("2|Bến|4.0");
    }

    @Test
    void unpacksGzip() throws Exception {
        var file = bytes(folder, "a.csv.gz", packed("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16BE)));

        assertThat(rows(database, database.load("t", file, A_AND_B))).containsExactly("2|1|2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsLinesHoweverTheyEnd(String end) throws Exception {
        var text = String.join(end, "a,b", "1,2", "", "\"3\",\"4\"", "  ", ",", "5,6", "", "");

        var table = database.load("t", file(folder, "a.csv", text, StandardCharsets.UTF_8), A_AND_B);

        assertThat(table.rows()).isEqualTo(3);
        assertThat(rows(database, table)).containsExactly("2|1|2", "4|3|4", "7|5|6");
        assertThat(table.at(7)).isEqualTo(new Place.Line(7));
    }

    @Test
    void readsARecordThatNothingEnds() throws Exception {
        var table = database.load("t", file(folder, "a.csv", "a,b\n1,", StandardCharsets.UTF_8), A_AND_B);

        assertThat(rows(database, table)).containsExactly("2|1|-");
    }

    @Test
    void keepsLineBreaksAndQuotationMarksInQuotedFields() throws Exception {
        var file = csv(folder, "a,\"ghi \"\"chú\"\"\"", "1,\"một", "\"\"hai\"\"\"", "2, \" ba \" ", "3,bốn \"năm\"");

        var table = database.load("t", file, List.of(Column.wholeNumber("a"), Column.text("ghi \"chú\"")));

        assertThat(rows(database, table)).containsExactly("2|1|một\n\"hai\"", "4|2|ba", "5|3|bốn \"năm\"");
    }

    @Test
    void takesSeparatorsBehindTheLastFieldForNothing() throws Exception {
        var headerToo = csv(folder.resolve("1"), "a,b,,", "1,2,,", "3,4", "5,6,note");
        var rowsOnly = csv(folder.resolve("2"), "a,b", "1,2,", "3,4,,,");

        assertThat(rows(database, database.load("t", headerToo, A_AND_B))).containsExactly("2|1|2", "3|3|4", "4|5|6");
        assertThat(rows(database, database.load("u", rowsOnly, A_AND_B))).containsExactly("2|1|2", "3|3|4");
    }

    @Test
    void readsOnlyTheColumnsAskedForInTheOrderOfTheAsking() throws Exception {
        var file = csv(folder, "b, Tên \"đầy đủ\" ,a,a b", "2,không phải số,1,x");

        var table = database.load("bảng \"một\"", file, List.of(Column.wholeNumber("a"), Column.number("b")));

        assertThat(rows(database, table)).containsExactly("2|1|2.0");
    }

    @Test
    void readsNumbersToTheLastBit() throws Exception {
        var written =
                List.of("0.1", "-.5", "+5.", "1e-7", "179769313486231570e291", "4.9E-324", "-0", "9007199254740993");

        var table = database.load("t", csv(folder, "a\n" + String.join("\n", written)), List.of(Column.number("a")));

        var expected =
                written.stream().map(Double::parseDouble).map(String::valueOf).toList();
        assertThat(rows(database, table)).extracting(row -> row.split("\\|")[1]).isEqualTo(expected);
    }

    @Test
    void readsDecimalCommasWhenDeclared() throws Exception {
        var file = csv(folder, "Xã;điểm", "a;4,25", "b;1e3").withDecimal(DecimalMark.COMMA);

        assertThat(rows(database, database.load("t", file, COMMUNE_AND_SCORE)))
                .containsExactly("2|a|4.25", "3|b|1000.0");
    }

    @Test
    void takesWholeNumbersWithAnEmptyFraction() throws Exception {
        var file =
                csv(folder, "n,q", "9223372036854775807,5.0", "-9223372036854775808,-2147483648", "1.50e1,2147483647");

        var table = database.load("t", file, List.of(Column.wholeNumber("n"), Column.answerCode("q")));

        assertThat(rows(database, table))
                .containsExactly("2|9223372036854775807|5", "3|-9223372036854775808|-2147483648", "4|15|2147483647");
    }

    @Test
    void takesEmptyFieldsAndWhatIsDeclaredForMissing() throws Exception {
        var file = csv(folder, "n,q,x", "NA,NaN,NA", ",,\"\"", "-9,99,k.r.", "1,2,3")
                .withMissing(Set.of("-9", "99", "k.r."));

        var table = database.load("t", file, List.of(Column.number("n"), Column.answerCode("q"), Column.text("x")));

        assertThat(rows(database, table)).containsExactly("2|-|-|NA", "4|-|-|-", "5|1.0|2|3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's \"here\".csv",
                "a*b?.csv",
                "[abc].csv",
                "back\\slash.csv",
                "phiếu 2026; drop table t.csv",
                "%20.csv"
            })
    void takesPathsToTheLetter(String name) throws Exception {
        file(folder, "abc.csv", "a,b\n8,9\n", StandardCharsets.UTF_8);
        var csv = file(folder, name, "a,b\n1,2\n", StandardCharsets.UTF_8);
        var parquet = Examples.parquet(folder.resolve(name.replace(".csv", ".parquet")), "select 1 as a, 2 as b");
        for (var other : List.of("abc", "b", "backslash")) {
            Examples.parquet(folder.resolve(other + ".parquet"), "select 8 as a, 9 as b");
        }

        assertThat(rows(database, database.load("t", csv, A_AND_B))).containsExactly("2|1|2");
        assertThat(rows(database, database.load("u", parquet, A_AND_B))).containsExactly("1|1|2");
    }

    @Test
    void keepsTheOrderOfManyRows() throws Exception {
        var lines = new StringBuilder("a,b\n");
        for (var i = 0; i < 300_000; i++) {
            lines.append(i).append(',').append(i * 7 % 1000).append('\n');
        }

        var table = database.load("t", file(folder, "a.csv", lines.toString(), StandardCharsets.UTF_8), A_AND_B);

        assertThat(table.rows()).isEqualTo(300_000);
        assertThat(rows(database, table)).element(299_999).isEqualTo("300001|299999|993");
        try (var statement = database.connection().createStatement();
                var result = statement.executeQuery(
                        "select count(*) from t where rowid <> a or \"#place\" <> a + 2 or b <> a * 7 % 1000")) {
            result.next();
            assertThat(result.getLong(1)).isZero();
        }
    }

    @Test
    void loadsSeveralFilesOneAfterTheOther() throws Exception {
        var first = database.load("t", csv(folder.resolve("1"), "a,b", "1,2"), A_AND_B);
        var second = database.load("u", csv(folder.resolve("2"), "b,a", "1,2"), A_AND_B);

        assertThat(rows(database, first)).containsExactly("2|1|2");
        assertThat(rows(database, second)).containsExactly("2|2|1");
    }

    @Test
    void leavesNoTableBehindWhenItRefuses() throws Exception {
        assertThatThrownBy(() -> database.load("t", csv(folder, "a,b", "1,x"), A_AND_B))
                .isInstanceOf(DataRefused.class);

        assertThat(rows(database, database.load("t", csv(folder, "a,b", "1,2"), A_AND_B)))
                .containsExactly("2|1|2");
    }

    @Test
    void leavesNoFileBehindWhenClosed() throws Exception {
        var settings = new DatabaseSettings(64L << 20, 2, folder, Limits.USUAL);

        try (var small = Database.open(settings);
                var statement = small.connection().createStatement()) {
            statement.execute("create table t as select hash(range, 1) as a, hash(range, 2) as b from range(8000000)");
            assertThat(files(folder)).as("spilt").isNotEmpty();
        }

        assertThat(files(folder)).isEmpty();
    }

    @Test
    void neverFetchesAnExtension() throws Exception {
        try (var statement = database.connection().createStatement()) {
            assertThatThrownBy(() -> statement.execute("select * from st_read('x')"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("select * from 'https://example.org/x.csv'"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void refusesToLoadAColumnTwice() throws Exception {
        var file = csv(folder, "a,A", "1,2");

        assertThatThrownBy(() -> database.load("t", file, List.of(Column.text("a"), Column.text("A"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column 'A' twice");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
