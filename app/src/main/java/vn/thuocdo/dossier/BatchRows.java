package vn.thuocdo.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.contact.Contacts;

/** The first dossiers of a batch, to see at a glance whether the columns are right. */
@Repository
public class BatchRows {

    private static final int FIRST = 10;

    private final JdbcClient db;
    private final Contacts contacts;

    BatchRows(JdbcClient db, Contacts contacts) {
        this.db = db;
        this.contacts = contacts;
    }

    /**
     * A dossier as it is shown.
     *
     * @param name masked, and blank to those who may not see it
     * @param phone likewise
     */
    public record Line(
            String code,
            String procedure,
            Channel channel,
            Applicant applicant,
            LocalDate received,
            LocalDate returned,
            String name,
            String phone) {}

    private record Found(Line line, @Nullable UUID contact) {}

    List<Line> first(UUID batch) {
        return find(batch).stream().map(Found::line).toList();
    }

    List<Line> firstMasked(UUID batch) {
        var found = find(batch);
        var known = contacts.find(
                found.stream().map(Found::contact).filter(Objects::nonNull).collect(Collectors.toSet()));
        return found.stream().map(each -> masked(each, known)).toList();
    }

    private static Line masked(Found found, Map<UUID, Contact> known) {
        var line = found.line();
        var contact = found.contact() == null ? null : known.get(found.contact());
        return contact == null
                ? line
                : new Line(
                        line.code(),
                        line.procedure(),
                        line.channel(),
                        line.applicant(),
                        line.received(),
                        line.returned(),
                        contact.maskedName(),
                        contact.maskedPhone());
    }

    private List<Found> find(UUID batch) {
        return db.sql("""
                select code, procedure, channel, applicant, received, returned, contact
                from dossier.dossier
                where batch = :batch
                order by id
                limit :first
                """)
                .param("batch", batch)
                .param("first", FIRST)
                .query((row, _) -> new Found(
                        new Line(
                                row.getString(1),
                                row.getString(2),
                                Channel.valueOf(row.getString(3)),
                                Applicant.valueOf(row.getString(4)),
                                row.getObject(5, LocalDate.class),
                                row.getObject(6, LocalDate.class),
                                "",
                                ""),
                        row.getObject(7, UUID.class)))
                .list();
    }
}
