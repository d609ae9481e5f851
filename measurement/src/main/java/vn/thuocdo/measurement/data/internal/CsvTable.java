package vn.thuocdo.measurement.data.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;
import vn.thuocdo.measurement.data.Column;
import vn.thuocdo.measurement.data.DataFile;
import vn.thuocdo.measurement.data.Limits;
import vn.thuocdo.measurement.data.Problem;

/** Copies the wanted columns of CSV files into tables. */
public final class CsvTable {

    private final DuckDBConnection connection;
    private final CsvFunction function;
    private final Limits limits;

    /** Works on a database that knows {@code function}. */
    public CsvTable(DuckDBConnection connection, CsvFunction function, Limits limits) {
        this.connection = connection;
        this.function = function;
        this.limits = limits;
    }

    /**
     * Creates the table, unless there are findings.
     *
     * @return how many rows it has
     * @throws Broken if already the header cannot be read
     */
    public long create(String quotedName, OpenedFile opened, DataFile file, List<Column> columns, Findings findings)
            throws IOException, SQLException {
        try (var characters = opened.characters(limits);
                var records = new CsvRecords(characters, file.separator(), limits.longestRecord())) {
            var rows = new CsvRows(records, file, columns, findings);
            findings.refuseIfAny();
            function.createTable(connection, quotedName, rows);
            if (rows.count() == 0 && !findings.any()) {
                findings.add(rows.headerPlace(), null, Problem.NO_ROWS);
            }
            if (findings.any()) {
                drop(quotedName);
            }
            findings.refuseIfAny();
            return rows.count();
        }
    }

    private void drop(String quotedName) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table " + quotedName);
        }
    }
}
