package vn.thuocdo.measurement.data;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuocdo.measurement.data.Examples.parquet;
import static vn.thuocdo.measurement.data.Examples.rows;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTest {

    @TempDir
    Path folder;

    @Test
    void isShownAndNotCopied() throws Exception {
        var file = parquet(folder.resolve("a.parquet"), "select range % 5 as q from range(100000)");

        try (var database = Database.open(DatabaseSettings.usual());
                var statement = database.connection().createStatement()) {
            var table = database.load("t", file, List.of(Column.answerCode("q")));
            assertThat(table.rows()).isEqualTo(100_000);
            assertThat(table.at(7)).isEqualTo(new Place.Row(7));
            try (var result = statement.executeQuery("select count(*) from duckdb_tables()")) {
                result.next();
                assertThat(result.getInt(1)).isZero();
            }
        }
    }

    @Test
    void readsNumbersOfAnyType() throws Exception {
        var types = List.of(
                "tinyint", "usmallint", "bigint", "ubigint", "hugeint", "float", "double", "decimal(18, 9)", "boolean");
        var select = String.join(
                ", ",
                types.stream()
                        .map(type -> "1::%s as \"%s\"".formatted(type, type))
                        .toList());
        var file = parquet(folder.resolve("a.parquet"), "select " + select);

        try (var database = Database.open(DatabaseSettings.usual())) {
            for (var kind : ColumnKind.values()) {
                var columns = types.stream().map(type -> new Column(type, kind)).toList();
                var table = database.load(kind.name(), file, columns);

                var one = switch (kind) {
                    case NUMBER -> "1.0";
                    case WHOLE_NUMBER, ANSWER_CODE -> "1";
                    case TEXT -> "1";
                };
                assertThat(rows(database, table).getFirst().split("\\|"))
                        .as("%s", kind)
                        .startsWith("1", one, one, one, one, one, one, one);
            }
        }
    }

    @Test
    void readsItsNumbersToTheLastBit() throws Exception {
        var file = parquet(
                folder.resolve("a.parquet"),
                "select 0.1::double as x, 0.1::float as f, 1234567.123456789::decimal(18, 9) as d");

        try (var database = Database.open(DatabaseSettings.usual())) {
            var table = database.load("t", file, List.of(Column.number("x"), Column.number("f"), Column.number("d")));

            assertThat(rows(database, table)).containsExactly("1|0.1|" + (double) 0.1f + "|1234567.123456789");
        }
    }

    @Test
    void takesNotANumberAndWhatIsDeclaredForMissing() throws Exception {
        var file = parquet(folder.resolve("a.parquet"), """
                        select *
                        from (values
                            ('nan'::double, 1, 'Be' || chr(770) || chr(769) || 'n '),
                            (99, 99, '-'),
                            (2, null, '  '))
                        as t(x, q, t)
                        """).withMissing(Set.of("99", "-"));

        try (var database = Database.open(DatabaseSettings.usual())) {
            var table = database.load(
                    "t", file, List.of(Column.wholeNumber("x"), Column.answerCode("q"), Column.text("t")));

            assertThat(rows(database, table)).containsExactly("1|-|1|Bến", "2|-|-|-", "3|2|-|-");
        }
    }

    @Test
    void tellsDaysAndWholeNumbersAsText() throws Exception {
        var file = parquet(
                folder.resolve("a.parquet"),
                "select date '2026-11-22' as day, 7.0::double as commune, 0.5::double as half, true as yes");

        try (var database = Database.open(DatabaseSettings.usual())) {
            var table = database.load(
                    "t",
                    file,
                    List.of(Column.text("day"), Column.text("commune"), Column.text("half"), Column.text("yes")));

            assertThat(rows(database, table)).containsExactly("1|2026-11-22|7|0.5|true");
        }
    }
}
