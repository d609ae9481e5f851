package vn.thuocdo.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.campaign.Quarter;

/** Where batches are kept. */
@Repository
class Batches {

    private static final String COLUMNS = """
            select id, upload, agency, quarter, state, dossiers, announced, letter_number, letter_date, signatory,
                confirmed_at, withdrawn_reason, revision
            from dossier.batch
            """;

    private final JdbcClient db;

    Batches(JdbcClient db) {
        this.db = db;
    }

    Optional<Batch> find(UUID id) {
        return db.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Batches::read)
                .optional();
    }

    List<Batch> ofUpload(UUID upload, Set<UUID> agencies) {
        return db.sql(COLUMNS + "where upload = :upload and agency = any (:agencies) order by quarter, agency, id")
                .param("upload", upload)
                .param("agencies", agencies.toArray(UUID[]::new))
                .query(Batches::read)
                .list();
    }

    /** Those of the agencies that hold something, latest quarter first. */
    List<Batch> of(Set<UUID> agencies) {
        return db.sql(COLUMNS + """
                where agency = any (:agencies) and not (state = 'WITHDRAWN' and withdrawn_reason = :replaced)
                order by quarter desc, agency, id
                limit 2000
                """)
                .param("agencies", agencies.toArray(UUID[]::new))
                .param("replaced", Batch.REPLACED)
                .query(Batches::read)
                .list();
    }

    /** Whether it was still open and at {@code revision}; then it is confirmed by {@code letter}. */
    boolean confirm(UUID id, int revision, Batch.Letter letter, UUID by, Instant at) {
        return db.sql("""
                update dossier.batch
                set state = 'CONFIRMED', announced = :announced, letter_number = :number, letter_date = :date,
                    signatory = :signatory, confirmed_by = :by, confirmed_at = :at
                where id = :id and state = 'LOADED' and revision = :revision
                """)
                        .param("id", id)
                        .param("revision", revision)
                        .param("announced", letter.announced())
                        .param("number", letter.number())
                        .param("date", letter.date())
                        .param("signatory", letter.signatory())
                        .param("by", by)
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether it was still in the state it was seen in; then it is withdrawn. */
    boolean withdraw(UUID id, Batch.State expected, String reason) {
        return db.sql("""
                update dossier.batch
                set state = 'WITHDRAWN', withdrawn_reason = :reason
                where id = :id and state = :expected and state <> 'WITHDRAWN'
                """)
                        .param("id", id)
                        .param("expected", expected.name())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static Batch read(ResultSet row, int number) throws SQLException {
        var letter = row.getString(8);
        return new Batch(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                Quarter.parse(row.getString(4)),
                Batch.State.valueOf(row.getString(5)),
                row.getLong(6),
                row.getInt(13),
                letter == null
                        ? Optional.empty()
                        : Optional.of(new Batch.Letter(
                                letter, row.getObject(9, LocalDate.class), row.getString(10), row.getLong(7))),
                Optional.ofNullable(row.getObject(11, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString(12)));
    }
}
