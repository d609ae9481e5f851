package vn.thuocdo.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.access.Role;
import vn.thuocdo.problem.Refused;

/** Where uploads are kept. */
@Repository
class Uploads {

    private static final int MOST_LISTED = 20;

    private final JdbcClient db;

    Uploads(JdbcClient db) {
        this.db = db;
    }

    /** @param source FILE or FEED; a feed is open for rows from the beginning */
    void add(Upload upload, String source) {
        db.sql("""
                insert into dossier.upload (id, source, loaded_by, loaded_as, agency, loaded_at, file_name, state)
                values (:id, :source, :by, :as, :agency, :at, :file, :state)
                """)
                .param("id", upload.id())
                .param("source", source)
                .param("by", upload.loadedBy())
                .param("as", upload.loadedAs().name())
                .param("agency", upload.agency())
                .param("at", OffsetDateTime.ofInstant(upload.loadedAt(), ZoneOffset.UTC))
                .param("file", upload.fileName())
                .param("state", upload.state().name())
                .update();
    }

    Optional<Upload> find(UUID id) {
        return db.sql("""
                select id, loaded_by, loaded_as, agency, loaded_at, file_name,
                    rows, kept, replaced, unchanged, refused, warned, state, problem, details
                from dossier.upload
                where id = :id
                """).param("id", id).query(Uploads::read).optional();
    }

    /** Files handed in by whoever acts for these agencies in that role, newest first. */
    List<Upload> latest(Role role, Set<UUID> agencies) {
        return db.sql("""
                select id, loaded_by, loaded_as, agency, loaded_at, file_name,
                    rows, kept, replaced, unchanged, refused, warned, state, problem, details
                from dossier.upload
                where loaded_as = :role and agency = any (:agencies) and source = 'FILE'
                order by loaded_at desc, id
                limit :most
                """)
                .param("role", role.name())
                .param("agencies", agencies.toArray(UUID[]::new))
                .param("most", MOST_LISTED)
                .query(Uploads::read)
                .list();
    }

    /** Says how far it has come. */
    void progress(UUID id, UploadState state, long rows) {
        db.sql("update dossier.upload set state = :state, rows = :rows where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("rows", rows)
                .update();
    }

    /** Adds what became of rows; those of a feed come in many parts. */
    void loaded(UUID id, Upload.Counts part) {
        db.sql("""
                update dossier.upload
                set state = 'LOADED',
                    rows = case source when 'FEED' then rows else 0 end + :rows,
                    kept = kept + :kept,
                    replaced = replaced + :replaced,
                    unchanged = unchanged + :unchanged,
                    refused = refused + :refused,
                    warned = warned + :warned
                where id = :id
                """)
                .param("id", id)
                .param("rows", part.rows())
                .param("kept", part.kept())
                .param("replaced", part.replaced())
                .param("unchanged", part.unchanged())
                .param("refused", part.refused())
                .param("warned", part.warned())
                .update();
    }

    void hashed(UUID id, byte[] sha256) {
        db.sql("update dossier.upload set sha256 = :sha where id = :id")
                .param("id", id)
                .param("sha", sha256)
                .update();
    }

    /** Nothing of it was kept. */
    void refuse(UUID id, Refused reason) {
        db.sql("update dossier.upload set state = 'REFUSED', problem = :problem, details = :details where id = :id")
                .param("id", id)
                .param("problem", reason.problem().code())
                .param(
                        "details",
                        reason.details().stream().map(Object::toString).toArray(String[]::new))
                .update();
    }

    /** Those whose loading was cut off; there is nobody who goes on with them. */
    List<UUID> unfinished() {
        return db.sql("select id from dossier.upload where state in ('WAITING', 'READING', 'MERGING')")
                .query(UUID.class)
                .list();
    }

    private static Upload read(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                Role.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                new Upload.Counts(
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11),
                        row.getLong(12)),
                UploadState.valueOf(row.getString(13)),
                Optional.ofNullable(row.getString(14)),
                List.copyOf(Arrays.asList((String[]) row.getArray(15).getArray())));
    }
}
