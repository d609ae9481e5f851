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
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.contact.Contacts;
import vn.thuocdo.contact.PersonHash;

/**
 * What frames hold about one person, whom they know by a telephone number, beside the lists of dossiers: households,
 * and contacts a frame kept when a list was replaced.
 */
@Component
public class KeptInFrames {

    private final JdbcClient db;
    private final Contacts contacts;
    private final PersonHash hash;

    KeptInFrames(JdbcClient db, Contacts contacts, PersonHash hash) {
        this.db = db;
        this.contacts = contacts;
        this.hash = hash;
    }

    /**
     * A household, or a dossier as it was at a freeze.
     *
     * @param campaign its title
     * @param code of the household in its list, or of the dossier; blank where that is destroyed
     * @param contact how it is reached; nothing where it was destroyed
     */
    public record Line(String campaign, String code, Optional<Contact> contact) {}

    private record Row(
            String campaign, String code, @Nullable UUID contact) {}

    /** @param phone as {@link vn.thuocdo.contact.Phone} writes it */
    public List<Line> of(String phone, Set<CampaignId> campaigns) {
        var rows = rows(phone, campaigns);
        var known = contacts.find(ids(rows));
        return rows.stream()
                .map(row -> new Line(
                        row.campaign(),
                        row.code(),
                        Optional.ofNullable(row.contact()).map(known::get)))
                .toList();
    }

    /** Destroys how the person is reached; what was drawn stays drawn. Tells how many contacts that were. */
    public int destroy(String phone, Set<CampaignId> campaigns) {
        var kept = contacts.find(ids(rows(phone, campaigns))).keySet();
        contacts.destroy(kept);
        return kept.size();
    }

    /** Replaces how the person is reached. */
    public int correct(String phone, Contact right, Set<CampaignId> campaigns) {
        var kept = contacts.find(ids(rows(phone, campaigns))).keySet();
        kept.forEach(id -> contacts.correct(id, right));
        return kept.size();
    }

    private static Set<UUID> ids(List<Row> rows) {
        return rows.stream().map(Row::contact).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private List<Row> rows(String phone, Set<CampaignId> campaigns) {
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
                where u.person = :person and u.dossier is not null and u.contact is distinct from d.contact
                    and exists (select from contact.person p where p.id = u.contact)
                order by 1, 2
                """)
                .param("person", hash.of(phone))
                .param("campaigns", campaigns.stream().map(CampaignId::value).toArray(UUID[]::new))
                .query((row, _) -> new Row(row.getString(1), row.getString(2), row.getObject(3, UUID.class)))
                .list();
    }
}
