package vn.thuocdo.agency;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is kept what agencies serve, what else they are called, and which took over from which. */
@Repository
public class Relations {

    private final JdbcClient db;

    public Relations(JdbcClient db) {
        this.db = db;
    }

    /** The administrative units {@code agency} serves or served. */
    public List<Served> served(AgencyId agency) {
        return db.sql("""
                select place, lower(valid), upper(valid) - 1 from agency.served_place
                where agency = :agency order by place, lower(valid) nulls first
                """)
                .param("agency", agency.value())
                .query((row, _) -> new Served(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)))
                .list();
    }

    /** Makes {@code served} all that {@code agency} serves; whether that changed anything. */
    public boolean serve(AgencyId agency, Collection<Served> served) {
        if (new HashSet<>(served(agency)).equals(new HashSet<>(served))) {
            return false;
        }
        db.sql("delete from agency.served_place where agency = :agency")
                .param("agency", agency.value())
                .update();
        for (var each : new HashSet<>(served)) {
            db.sql("""
                    insert into agency.served_place (agency, place, valid)
                    values (:agency, :place, daterange(:from, :to, '[]'))
                    """)
                    .param("agency", agency.value())
                    .param("place", each.place())
                    .param("from", each.from(), Types.DATE)
                    .param("to", each.to(), Types.DATE)
                    .update();
        }
        return true;
    }

    List<String> otherCodes(AgencyId agency) {
        return db.sql("select code from agency.other_code where agency = :agency order by code")
                .param("agency", agency.value())
                .query(String.class)
                .list();
    }

    /** Makes {@code codes} all other codes of {@code agency}; whether that changed anything. */
    boolean call(AgencyId agency, Set<String> codes) {
        if (Set.copyOf(otherCodes(agency)).equals(codes)) {
            return false;
        }
        db.sql("delete from agency.other_code where agency = :agency")
                .param("agency", agency.value())
                .update();
        for (var code : codes) {
            db.sql("insert into agency.other_code (agency, code) values (:agency, :code)")
                    .param("agency", agency.value())
                    .param("code", code)
                    .update();
        }
        return true;
    }

    /** The agencies {@code agency} took over from. */
    public List<Agency> predecessors(AgencyId agency) {
        return related(agency, "s.successor = :agency and a.id = s.predecessor");
    }

    /** The agencies that took over from {@code agency}. */
    public List<Agency> successors(AgencyId agency) {
        return related(agency, "s.predecessor = :agency and a.id = s.successor");
    }

    private List<Agency> related(AgencyId agency, String how) {
        return db.sql("""
                select distinct a.id, a.code, a.name, a.kind, a.level, a.parent, a.seat, lower(a.valid),
                    upper(a.valid) - 1
                from agency.agency a, agency.succession s
                where %s order by a.code
                """.formatted(how))
                .param("agency", agency.value())
                .query(Agencies::read)
                .list();
    }

    /** Records that {@code successor} took over from {@code predecessor}; whether that is new. */
    public boolean succeed(AgencyId predecessor, AgencyId successor, LocalDate day) {
        return db.sql("""
                insert into agency.succession (predecessor, successor, on_day)
                values (:predecessor, :successor, :day) on conflict do nothing
                """)
                        .param("predecessor", predecessor.value())
                        .param("successor", successor.value())
                        .param("day", day)
                        .update()
                > 0;
    }
}
