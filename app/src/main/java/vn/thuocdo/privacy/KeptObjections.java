package vn.thuocdo.privacy;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thuocdo.frame.Objections;

/** Objections outlive the contact: a list of tomorrow still says that the person refused. */
@Component
public class KeptObjections implements Objections {

    private final JdbcClient db;

    KeptObjections(JdbcClient db) {
        this.db = db;
    }

    /** Somebody does not want to be asked any more. */
    public void add(byte[] person, LocalDate since) {
        db.sql("insert into privacy.objection (person, since) values (:person, :since) on conflict do nothing")
                .param("person", person)
                .param("since", since)
                .update();
    }

    /** Whoever objected does so under another number too. */
    void addAlso(byte[] before, byte[] now) {
        db.sql("select since from privacy.objection where person = :before")
                .param("before", before)
                .query(LocalDate.class)
                .optional()
                .ifPresent(since -> add(now, since));
    }

    @Override
    public String selection() {
        return "select person from privacy.objection";
    }
}
