package vn.thuocdo.measurement.data.internal;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.measurement.data.Column;
import vn.thuocdo.measurement.data.ColumnKind;
import vn.thuocdo.measurement.data.DataFile;
import vn.thuocdo.measurement.data.Place;
import vn.thuocdo.measurement.data.Problem;

/** Looks for what stands in the way of a Parquet file's columns; rows are read only where types leave doubt. */
final class ParquetCheck {

    private static final int ROWS_TO_SHOW = 5;

    private final Statement statement;
    private final String source;
    private final Findings findings;

    ParquetCheck(Statement statement, String source, Findings findings) {
        this.statement = statement;
        this.source = source;
        this.findings = findings;
    }

    long rows() throws Broken {
        try {
            return count("true");
        } catch (SQLException e) {
            throw damaged(e);
        }
    }

    /** How to get the columns out of the file; of no use if there are findings. */
    List<ParquetCell> cells(DataFile file, List<Column> columns) throws Broken {
        try {
            var cells = described(file, columns);
            for (var cell : cells) {
                check(cell);
            }
            return cells;
        } catch (SQLException e) {
            throw damaged(e);
        }
    }

    private static Broken damaged(SQLException e) {
        var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return Broken.because(Problem.PARQUET_DAMAGED, reason);
    }

    private List<ParquetCell> described(DataFile file, List<Column> columns) throws SQLException {
        var names = new ArrayList<String>();
        var types = new ArrayList<String>();
        try (var result = statement.executeQuery("describe select * exclude (file_row_number) from " + source)) {
            while (result.next()) {
                names.add(result.getString("column_name"));
                types.add(result.getString("column_type"));
            }
        }
        var positions = new Header(names, new Place.WholeFile()).positions(columns, findings);
        var cells = new ArrayList<ParquetCell>();
        for (var i = 0; i < positions.length; i++) {
            if (positions[i] >= 0) {
                var stored = '"' + names.get(positions[i]).replace("\"", "\"\"") + '"';
                cells.add(ParquetCell.of(columns.get(i), stored, types.get(positions[i]), file));
            }
        }
        return cells;
    }

    private void check(ParquetCell cell) throws SQLException {
        if (!cell.canBeText()) {
            findings.add(new Place.WholeFile(), cell.column().name(), Problem.TYPE_NOT_READ, cell.type());
        } else if (cell.column().kind() != ColumnKind.TEXT && !cell.isNumeric()) {
            findText(cell);
        } else {
            for (var fault : cell.faults()) {
                findRows(cell, fault);
            }
        }
    }

    /** Shows a value that is no number, or failing that any. */
    private void findText(ParquetCell cell) throws SQLException {
        var sql = """
                select file_row_number + 1, cast(%1$s as varchar)
                from %2$s
                where %1$s is not null
                order by try_cast(cast(%1$s as varchar) as double) is null desc, file_row_number
                limit 1
                """.formatted(cell.stored(), source);
        try (var result = statement.executeQuery(sql)) {
            var any = result.next();
            var place = any ? new Place.Row(result.getLong(1)) : new Place.WholeFile();
            var value = any ? Findings.shown(result.getString(2)) : "";
            findings.add(place, cell.column().name(), Problem.TYPE_NOT_NUMBER, cell.type(), value);
        }
    }

    private void findRows(ParquetCell cell, ParquetCell.Fault fault) throws SQLException {
        var count = count(fault.condition());
        if (count == 0) {
            return;
        }
        var sql = """
                select file_row_number + 1, cast(%s as varchar)
                from %s
                where %s
                order by 1
                limit %d
                """.formatted(cell.stored(), source, fault.condition(), ROWS_TO_SHOW);
        try (var result = statement.executeQuery(sql)) {
            while (result.next()) {
                var row = new Place.Row(result.getLong(1));
                var value = Findings.shown(result.getString(2));
                findings.add(row, cell.column().name(), fault.problem(), value, fault.range());
            }
        }
        findings.addUnseen(Math.max(0, count - ROWS_TO_SHOW));
    }

    private long count(String condition) throws SQLException {
        try (var result = statement.executeQuery("select count(*) from %s where %s".formatted(source, condition))) {
            result.next();
            return result.getLong(1);
        }
    }
}
