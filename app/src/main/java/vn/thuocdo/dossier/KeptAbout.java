package vn.thuocdo.dossier;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.contact.Contacts;
import vn.thuocdo.contact.PersonHash;

/** What lists hold about one person, whom they know by a telephone number. */
@Component
public class KeptAbout {

    private final JdbcClient db;
    private final Contacts contacts;
    private final PersonHash hash;

    KeptAbout(JdbcClient db, Contacts contacts, PersonHash hash) {
        this.db = db;
        this.contacts = contacts;
        this.hash = hash;
    }

    /**
     * A dossier of the person.
     *
     * @param key by which a form names the contact; blank where there is none
     * @param contact how they are reached; nothing where it was destroyed
     */
    public record Line(String code, String procedure, LocalDate returned, String key, Optional<Contact> contact) {}

    /**
     * What is kept in the lists of some agencies.
     *
     * @param phone as {@link vn.thuocdo.contact.Phone} writes it
     */
    public List<Line> of(String phone, Set<AgencyId> agencies) {
        var rows = db.sql("""
                select code, procedure, returned, contact from dossier.dossier
                where person = :person and resolving = any (:agencies)
                order by returned desc, code
                """)
                .param("person", hash.of(phone))
                .param("agencies", bare(agencies))
                .query((row, _) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        Optional.ofNullable(row.getObject(4, UUID.class))))
                .list();
        var known = contacts.find(ids(rows));
        return rows.stream()
                .map(row -> new Line(
                        row.code(),
                        row.procedure(),
                        row.returned(),
                        row.contact().map(UUID::toString).orElse(""),
                        row.contact().map(known::get)))
                .toList();
    }

    private static UUID[] bare(Set<AgencyId> agencies) {
        return agencies.stream().map(AgencyId::value).toArray(UUID[]::new);
    }

    private record Row(String code, String procedure, LocalDate returned, Optional<UUID> contact) {}

    private static LinkedHashSet<UUID> ids(List<Row> rows) {
        var ids = new LinkedHashSet<UUID>();
        rows.forEach(row -> row.contact().ifPresent(ids::add));
        return ids;
    }

    /** Destroys how the person is reached; their dossiers stay. Tells how many contacts that were. */
    public int destroy(String phone, Set<AgencyId> agencies) {
        var gone = db.sql("""
                with gone as (
                    update dossier.dossier set contact = null, reachable = false
                    where person = :person and contact is not null and resolving = any (:agencies)
                    returning old.contact)
                select contact from gone
                """)
                .param("person", hash.of(phone))
                .param("agencies", bare(agencies))
                .query(UUID.class)
                .set();
        contacts.destroy(gone);
        return gone.size();
    }

    /** Tells dossiers that nobody is reached by {@code contacts} any more, which were destroyed elsewhere. */
    public void lose(Set<UUID> contacts) {
        db.sql("update dossier.dossier set contact = null, reachable = false where contact = any (:contacts)")
                .param("contacts", contacts.toArray(UUID[]::new))
                .update();
    }

    /**
     * Corrects how the person is reached. A number may be a family's: only what was ticked is touched.
     *
     * @param right what is told; what is blank stays
     * @return the contacts it corrected
     */
    public Set<UUID> correct(String phone, Contact right, Set<UUID> ticked, Set<AgencyId> agencies) {
        var ids = db.sql("""
                select contact from dossier.dossier
                where person = :person and contact = any (:ticked) and resolving = any (:agencies)
                """)
                .param("person", hash.of(phone))
                .param("ticked", ticked.toArray(UUID[]::new))
                .param("agencies", bare(agencies))
                .query(UUID.class)
                .set();
        var known = contacts.find(ids);
        known.forEach((id, before) -> contacts.correct(id, right.over(before)));
        return known.keySet();
    }

    /** Knows the people of corrected contacts by their new number. */
    public void know(String number, Set<UUID> corrected) {
        db.sql("update dossier.dossier set person = :person where contact = any (:contacts)")
                .param("person", hash.of(number))
                .param("contacts", corrected.toArray(UUID[]::new))
                .update();
    }
}
