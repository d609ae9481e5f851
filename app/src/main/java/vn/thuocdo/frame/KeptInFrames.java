package vn.thuocdo.frame;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.contact.Contacts;
import vn.thuocdo.contact.PersonHash;
import vn.thuocdo.dossier.KeptAbout;

/**
 * What frames hold about one person, whom they know by a telephone number, beside the lists of dossiers that {@link
 * KeptAbout} shows: households, contacts a frame kept when a list was replaced, and bodies out of the desk's area.
 */
@Component
public class KeptInFrames {

    private final JdbcClient db;
    private final Contacts contacts;
    private final PersonHash hash;
    private final KeptAbout dossiers;

    KeptInFrames(JdbcClient db, Contacts contacts, PersonHash hash, KeptAbout dossiers) {
        this.db = db;
        this.contacts = contacts;
        this.hash = hash;
        this.dossiers = dossiers;
    }

    /**
     * A household, or a dossier as it was at a freeze.
     *
     * @param campaign its title
     * @param code of the household in its list, or of the dossier; blank where that is destroyed
     * @param key by which a form names the contact; blank where there is none
     * @param contact how it is reached; nothing where it was destroyed
     */
    public record Line(String campaign, String code, String key, Optional<Contact> contact) {}

    /**
     * Where a desk looks.
     *
     * @param campaigns whose frames
     * @param listed the agencies whose dossiers it has seen already
     */
    public record Where(Set<CampaignId> campaigns, Set<AgencyId> listed) {}

    private record Row(
            String campaign, String code, @Nullable UUID contact) {}

    /** @param phone as {@link vn.thuocdo.contact.Phone} writes it */
    public List<Line> of(String phone, Where where) {
        var rows = rows(phone, where);
        var known = contacts.find(ids(rows));
        return rows.stream()
                .map(row -> new Line(
                        row.campaign(),
                        row.code(),
                        Optional.ofNullable(row.contact()).map(UUID::toString).orElse(""),
                        Optional.ofNullable(row.contact()).map(known::get)))
                .toList();
    }

    /** Destroys how the person is reached; what was drawn stays drawn. Tells how many contacts that were. */
    public int destroy(String phone, Where where) {
        var kept = contacts.find(ids(rows(phone, where))).keySet();
        contacts.destroy(kept);
        dossiers.lose(kept);
        return kept.size();
    }

    /**
     * Corrects how the person is reached, of what was ticked.
     *
     * @param right what is told; what is blank stays
     * @return the contacts it corrected
     */
    public Set<UUID> correct(String phone, Contact right, Set<UUID> ticked, Where where) {
        var ids = ids(rows(phone, where)).stream().filter(ticked::contains).collect(Collectors.toSet());
        var known = contacts.find(ids);
        known.forEach((id, before) -> contacts.correct(id, right.over(before)));
        return known.keySet();
    }

    /** Knows the people of corrected contacts by their new number; who was asked lately is spared under it as well. */
    public void know(String phone, String number, Set<UUID> corrected) {
        for (var table : List.of("unit", "listed")) {
            db.sql("update frame.%s set person = :now where person = :before and contact = any (:contacts)"
                            .formatted(table))
                    .param("now", hash.of(number))
                    .param("before", hash.of(phone))
                    .param("contacts", corrected.toArray(UUID[]::new))
                    .update();
        }
        db.sql("""
                insert into frame.asked (person, campaign, arm, asked_on, keep_until, draw)
                select :now, campaign, arm, asked_on, keep_until, draw from frame.asked where person = :before
                on conflict do nothing
                """)
                .param("now", hash.of(number))
                .param("before", hash.of(phone))
                .update();
    }

    private static Set<UUID> ids(List<Row> rows) {
        return rows.stream().map(Row::contact).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private List<Row> rows(String phone, Where where) {
        return db.sql("""
                select c.title, l.code, l.contact
                from frame.listed l
                join frame.frame f on f.id = l.frame and f.campaign = any (:campaigns)
                join campaign.campaign c on c.id = f.campaign
                where l.person = :person
                union all
                select c.title, coalesce(d.code, ''), u.contact
                from frame.unit u
                join frame.frame f on f.id = u.frame and f.campaign = any (:campaigns)
                join campaign.campaign c on c.id = f.campaign
                left join dossier.dossier d on d.id = u.dossier
                where u.person = :person and u.dossier is not null
                    and not coalesce(u.contact = d.contact and d.person = :person
                        and d.resolving = any (:listed), false)
                    and exists (select from contact.person p where p.id = u.contact)
                order by 1, 2
                """)
                .param("person", hash.of(phone))
                .param(
                        "campaigns",
                        where.campaigns().stream().map(CampaignId::value).toArray(UUID[]::new))
                .param("listed", where.listed().stream().map(AgencyId::value).toArray(UUID[]::new))
                .query((row, _) -> new Row(row.getString(1), row.getString(2), row.getObject(3, UUID.class)))
                .list();
    }
}
