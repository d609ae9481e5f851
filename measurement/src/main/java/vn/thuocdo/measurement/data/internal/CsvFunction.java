package vn.thuocdo.measurement.data.internal;

import java.sql.SQLException;
import java.util.Objects;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.data.ColumnKind;
import vn.thuocdo.measurement.data.Table;

/**
 * The function of SQL that gives the rows of a CSV file to DuckDB, which then writes them straight into its vectors.
 *
 * <p>A connection knows a function by its name for good, so there is one for all files and it is told which is next.
 */
public final class CsvFunction implements DuckDBTableFunction<CsvRows, CsvRows, @Nullable Object> {

    private static final String NAME = "thuocdo_csv";

    private @Nullable CsvRows rows;

    /** Makes the function known to a database. */
    public static CsvFunction register(DuckDBConnection connection) throws SQLException {
        var function = new CsvFunction();
        try (var definition = DuckDBFunctions.tableFunction()) {
            definition.withName(NAME).withFunction(function).register(connection);
        }
        return function;
    }

    /** Creates a table of the rows. */
    void createTable(DuckDBConnection connection, String quotedName, CsvRows rows) throws SQLException {
        this.rows = rows;
        try (var statement = connection.createStatement()) {
            statement.execute("create table %s as select * from %s()".formatted(quotedName, NAME));
        } finally {
            this.rows = null;
        }
    }

    @Override
    public CsvRows bind(DuckDBTableFunctionBindInfo info) {
        var bound = Objects.requireNonNull(rows, "no file to read");
        info.addResultColumn(Table.PLACE, DuckDBColumnType.BIGINT);
        bound.columns().forEach(column -> info.addResultColumn(column.name(), type(column.kind())));
        return bound;
    }

    @Override
    public CsvRows init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        return info.getBindData();
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
        CsvRows bound = info.getInitData();
        return bound.fill(chunk);
    }

    private static DuckDBColumnType type(ColumnKind kind) {
        return switch (kind) {
            case NUMBER -> DuckDBColumnType.DOUBLE;
            case WHOLE_NUMBER -> DuckDBColumnType.BIGINT;
            case ANSWER_CODE -> DuckDBColumnType.INTEGER;
            case TEXT -> DuckDBColumnType.VARCHAR;
        };
    }
}
