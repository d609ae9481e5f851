package vn.thuocdo.frame;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which confirmed lists a frozen frame was made of, to notice when one of them is withdrawn later. */
@Repository
class UsedLists {

    private final JdbcClient db;

    UsedLists(JdbcClient db) {
        this.db = db;
    }

    /**
     * Holds those of the {@link Funnel} as they are until the transaction ends: nobody takes one back in the meantime,
     * and replaces the people the frame is about to keep. Tells whether all of them still count.
     */
    boolean hold() {
        return db.sql("""
                select state from dossier.batch
                where id in (select batch from candidate where reason is null)
                order by id for share
                """).query(String.class).list().stream().allMatch("CONFIRMED"::equals);
    }

    /** Keeps those of the {@link Funnel}, whose tables are there. */
    void keep(FrameId frame) {
        db.sql("""
                insert into frame.used_list (frame, batch)
                select distinct :frame::uuid, batch from candidate where reason is null
                """).param("frame", frame.value()).update();
    }

    /** How many of them were withdrawn since. */
    long withdrawn(FrameId frame) {
        return db.sql("""
                select count(*)
                from frame.used_list l join dossier.batch b on b.id = l.batch and b.state = 'WITHDRAWN'
                where l.frame = :frame
                """).param("frame", frame.value()).query(Long.class).single();
    }
}
