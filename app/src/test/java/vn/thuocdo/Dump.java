package vn.thuocdo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All rows of a database, and the ways between them: rows that share a value which few others have. */
record Dump(List<Row> rows) {

    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z_.:+-]{10,}");
    private static final Pattern TELLING = Pattern.compile(".*\\d.*|.{20,}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final int FEW = 4;

    /** @param words its values that could be somebody's, and the transaction that wrote it */
    record Row(String table, String text, Set<String> words) {}

    static Dump of(JdbcClient superuser) {
        var rows = new ArrayList<Row>();
        for (var table : tables(superuser)) {
            superuser.sql("""
                    select (select string_agg(value, ' ') from jsonb_each_text(to_jsonb(t))), 'transaction-' || t.xmin
                    from %s t
                    """.formatted(table)).query(row -> {
                rows.add(row(table, String.valueOf(row.getString(1)), row.getString(2)));
            });
        }
        return new Dump(rows);
    }

    private static List<String> tables(JdbcClient superuser) {
        return superuser.sql("""
                select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                """).query(String.class).list();
    }

    private static Row row(String table, String text, String transaction) {
        var words = WORD.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(word ->
                        TELLING.matcher(word).matches() && !DAY.matcher(word).matches())
                .collect(Collectors.toCollection(HashSet::new));
        words.add(transaction);
        return new Row(table, text, words);
    }

    /** The tables in a row of which one of {@code traces} stands. */
    Set<String> tablesWith(List<String> traces) {
        return rows.stream()
                .filter(row -> traces.stream().anyMatch(row.text()::contains))
                .map(Row::table)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rows that are reached from those of {@code table} by so many steps at most. */
    Set<Row> reached(String table, int hops) {
        var holders = holders();
        var reached = rows.stream().filter(row -> row.table().equals(table)).collect(Collectors.toSet());
        var edge = Set.copyOf(reached);
        for (var hop = 0; hop < hops; hop++) {
            edge = edge.stream()
                    .flatMap(row -> row.words().stream())
                    .map(holders::get)
                    .filter(sharing -> sharing.size() <= FEW)
                    .flatMap(List::stream)
                    .filter(reached::add)
                    .collect(Collectors.toSet());
        }
        return reached;
    }

    private Map<String, List<Row>> holders() {
        var holders = new HashMap<String, List<Row>>();
        rows.forEach(row -> row.words()
                .forEach(word ->
                        holders.computeIfAbsent(word, _ -> new ArrayList<>()).add(row)));
        return holders;
    }
}
