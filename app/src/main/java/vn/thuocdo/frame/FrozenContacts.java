package vn.thuocdo.frame;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.dossier.HeldContacts;

/** How the people of frozen frames are reached, as it was at the freeze: a list handed in later changes none of it. */
@Repository
class FrozenContacts implements HeldContacts {

    private final JdbcClient db;

    FrozenContacts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String selection() {
        return """
                select u.contact
                from verdict v
                join frame.unit u on u.contact = v.contact
                join frame.frame f on f.id = u.frame and f.state = 'FROZEN'
                """;
    }

    /** Forgets the people of a frame that was given up, and gives the contacts that nothing else refers to. */
    Set<UUID> forget(FrameId frame) {
        var gone = db.sql("""
                with gone as (
                    update frame.unit set contact = null, person = null
                    where frame = :frame and (contact is not null or person is not null)
                    returning old.contact)
                select g.contact
                from gone g
                where g.contact is not null
                    and not exists (select from dossier.dossier d where d.contact = g.contact)
                    and not exists (select from frame.unit u where u.contact = g.contact and u.frame <> :frame)
                """).param("frame", frame.value()).query(UUID.class).list();
        return gone.stream().collect(Collectors.toSet());
    }
}
