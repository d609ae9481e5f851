package vn.thuocdo.privacy;

import java.nio.charset.StandardCharsets;
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
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.contact.PersonHash;
import vn.thuocdo.contact.Sealer;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Where requests are kept; who asked, and in which words, is sealed. */
@Repository
class Requests {

    private static final String BETWEEN = "\u001f";
    private static final String COLUMNS = """
            select id, number, agency, kind, received_on, due_on, sealed, answer from privacy.request
            """;

    private final JdbcClient db;
    private final Sealer sealer;
    private final PersonHash hash;
    private final KeptObjections objections;

    Requests(JdbcClient db, Sealer sealer, PersonHash hash, KeptObjections objections) {
        this.db = db;
        this.sealer = sealer;
        this.hash = hash;
        this.objections = objections;
    }

    void add(Request request, UUID by, Instant at) {
        var plain = String.join(BETWEEN, request.name(), request.phone(), request.words());
        db.sql("""
                insert into privacy.request (id, agency, kind, received_on, due_on, sealed, person, taken_by, taken_at)
                values (:id, :agency, :kind, :received, :due, :sealed, :person, :by, :at)
                """)
                .param("id", request.id())
                .param("agency", request.agency().value())
                .param("kind", request.kind().name())
                .param("received", request.received())
                .param("due", request.due())
                .param("sealed", sealer.seal(request.id(), plain.getBytes(StandardCharsets.UTF_8)))
                .param("person", request.phone().isEmpty() ? null : hash.of(request.phone()))
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** @throws Refused if it was answered already */
    void close(UUID id, String answer, UUID by, Instant at) {
        var rows = db.sql("""
                update privacy.request set answer = :answer, closed_by = :by, closed_at = :at
                where id = :id and closed_at is null
                """)
                .param("answer", answer)
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("id", id)
                .update();
        if (rows != 1) {
            throw new Refused(Problem.CHANGED_MEANWHILE);
        }
    }

    Optional<Request> find(UUID id) {
        return db.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Open ones first, by their last day; then those answered, the newest first. */
    List<Request> of(Set<AgencyId> agencies) {
        return db.sql(COLUMNS + """
                where agency = any (:agencies)
                order by closed_at is not null, case when closed_at is null then due_on end, number desc
                limit 500
                """)
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(UUID[]::new))
                .query(this::read)
                .list();
    }

    void object(String phone, LocalDate since) {
        objections.add(hash.of(phone), since);
    }

    /** Whoever objected does so under their new number too. */
    void knowAlso(String phone, String number) {
        objections.addAlso(hash.of(phone), hash.of(number));
    }

    private Request read(ResultSet row, int number) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var plain = new String(sealer.open(id, row.getBytes(7)), StandardCharsets.UTF_8).split(BETWEEN, -1);
        return new Request(
                id,
                row.getLong(2),
                new AgencyId(row.getObject(3, UUID.class)),
                RequestKind.valueOf(row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                plain[0],
                plain[1],
                plain[2],
                Optional.ofNullable(row.getString(8)));
    }
}
