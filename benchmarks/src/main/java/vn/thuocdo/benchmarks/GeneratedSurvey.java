package vn.thuocdo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A made-up survey: 22 items from 1 to 5, 68 strata of 20 units, 700 domains whose sizes fall as 1/d⁰·⁸ and which cross
 * all units (the worst case: up to 952,000 cells), log-normal weights. Each value is a hash of its row and column, so
 * that any number of threads makes the same file.
 *
 * @param rows how many forms
 * @param folder where its files are kept
 */
record GeneratedSurvey(long rows, Path folder) {

    static final int ITEMS = 22;
    static final int STRATA = 68;
    static final int UNITS = 1360;
    static final int DOMAINS = 700;

    private static final int BUCKETS = 1 << 16;

    Path parquet() {
        return folder.resolve("survey-%d.parquet".formatted(rows));
    }

    /** The same rows for R, which reads no Parquet by itself. */
    Path csv() {
        return folder.resolve("survey-%d.csv".formatted(rows));
    }

    static List<String> items() {
        return IntStream.rangeClosed(1, ITEMS).mapToObj(i -> "q" + i).toList();
    }

    /** Makes the Parquet file where there is none. */
    void generate() throws SQLException, IOException {
        Files.createDirectories(folder);
        if (Files.exists(parquet())) {
            return;
        }
        var part = folder.resolve("survey.part");
        execute(
                "set preserve_insertion_order = false",
                zipf(),
                "copy (%s) to '%s' (format parquet)".formatted(select(), part));
        Files.move(part, parquet());
    }

    void exportCsv() throws SQLException {
        execute("copy (from '%s') to '%s' (format csv, header)".formatted(parquet(), csv()));
    }

    private static void execute(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Domains by bucket, in numbers proportional to 1/d⁰·⁸. */
    private static String zipf() {
        return """
                create temp table zipf as
                with share as (
                    select d, sum(d ** -0.8) over (order by d) / sum(d ** -0.8) over () as upto
                    from range(1, %d) as domain(d))
                select b, min(d) as dom from range(%d) as bucket(b), share
                where upto >= (b + 0.5) / %d
                group by b
                """.formatted(DOMAINS + 1, BUCKETS, BUCKETS);
    }

    private String select() {
        var items = items().stream()
                .map(item -> "cast(least(5, greatest(1, round(base + 0.9 * %s))) as tinyint) as %s"
                        .formatted(normal("hash(i, '%s')".formatted(item)), item))
                .collect(Collectors.joining(",\n"));
        return """
                with row as (
                    select i, cast(hash(i, 'psu') %% %d as smallint) as psu, hash(i, 'dom') %% %d as b
                    from range(%d) as each(i)),
                placed as (
                    select i, psu, cast(dom as smallint) as dom,
                        3.6 + 0.4 * %s + 0.4 * %s as base
                    from row join zipf using (b))
                select cast(psu // %d as smallint) as st, psu, dom, round(exp(3 + 0.5 * %s), 9) as w,
                %s
                from placed
                """.formatted(
                        UNITS,
                        BUCKETS,
                        rows,
                        normal("hash(psu, 'unit')"),
                        normal("hash(dom, 'domain')"),
                        UNITS / STRATA,
                        normal("hash(i, 'w')"),
                        items);
    }

    /** Nearly normal, mean 0, variance 1: four 16-bit parts of a hash added up. */
    private static String normal(String hash) {
        var sum = "(%1$s & 65535) + ((%1$s >> 16) & 65535) + ((%1$s >> 32) & 65535) + (%1$s >> 48)";
        return ("((" + sum + ") / 65536.0 - 2) * %2$s").formatted(hash, Math.sqrt(3));
    }
}
