package vn.thuocdo.dossier;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.contact.PersonHash;
import vn.thuocdo.contact.Phone;

/** Telephone numbers of officials, as keyed hashes: they are recognised among applicants, and cannot be read back. */
@Repository
public class StaffPhones {

    private final JdbcClient db;
    private final PersonHash hash;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    StaffPhones(JdbcClient db, PersonHash hash, Rights rights, Audit audit, Clock clock) {
        this.db = db;
        this.hash = hash;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts these numbers in the place of those the actor's agency gave before.
     *
     * @param numbers one a line
     * @return how many lines hold no number
     */
    @Transactional
    public int replace(String numbers, Actor actor) {
        var agency = rights.sender(actor).agency();
        var lines = numbers.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        var phones = lines.stream().flatMap(line -> Phone.of(line).stream()).collect(Collectors.toSet());
        db.sql("delete from dossier.staff_phone where agency = :agency")
                .param("agency", agency)
                .update();
        db.sql("insert into dossier.staff_phone (agency, person, loaded_at)"
                        + " select :agency, p, :now from unnest(:hashes) p")
                .param("agency", agency)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(
                        "hashes",
                        phones.stream().map(phone -> hash.of(phone.number())).toArray(byte[][]::new))
                .update();
        audit.record(
                actor.account(),
                "dossier.staff-phones-given",
                "agency",
                agency.toString(),
                Map.of("numbers", phones.size()));
        return (int) lines.stream().filter(line -> Phone.of(line).isEmpty()).count();
    }

    long count(UUID agency) {
        return db.sql("select count(*) from dossier.staff_phone where agency = :agency")
                .param("agency", agency)
                .query(Long.class)
                .single();
    }
}
