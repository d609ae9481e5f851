package vn.thuocdo.dossier;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Where the faults of rows are kept. */
@Repository
class RowFaults {

    private static final String COPY =
            "copy dossier.row_fault (upload, line, field, kind, value, refused) from stdin (format binary)";
    private static final int FIELDS = 6;

    private final DataSource database;
    private final JdbcClient db;

    RowFaults(DataSource database, JdbcClient db) {
        this.database = database;
        this.db = db;
    }

    void add(UUID upload, List<RowFault> faults) {
        var rows = new BinaryCopy();
        for (var fault : faults) {
            rows.row(FIELDS)
                    .add(upload)
                    .add(fault.line())
                    .add(fault.field().name())
                    .add(fault.kind().name())
                    .add(fault.value())
                    .add(fault.refuses());
        }
        try {
            var copy = DataSourceUtils.getConnection(database)
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY);
            for (var part : List.of(BinaryCopy.head(), rows.bytes(), BinaryCopy.end())) {
                copy.writeToCopy(part, 0, part.length);
            }
            copy.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException("faults of upload " + upload + " cannot be kept", e);
        }
    }

    /** The first of them: those that refuse a row before the others. */
    List<RowFault> of(UUID upload, int most) {
        return db.sql("""
                select line, field, kind, value
                from dossier.row_fault
                where upload = :upload
                order by refused desc, line, field
                limit :most
                """)
                .param("upload", upload)
                .param("most", most)
                .query((row, _) -> new RowFault(
                        row.getLong(1),
                        Field.valueOf(row.getString(2)),
                        FaultKind.valueOf(row.getString(3)),
                        row.getString(4)))
                .list();
    }
}
