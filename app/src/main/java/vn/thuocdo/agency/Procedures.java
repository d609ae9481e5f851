package vn.thuocdo.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.screen.SearchKey;

/** Where procedures are kept. */
@Repository
public class Procedures {

    private static final int MOST_FOUND = 300;

    private final JdbcClient db;

    public Procedures(JdbcClient db) {
        this.db = db;
    }

    /** The procedure of {@code code}, in any of the ways it is written. */
    public Optional<Procedure> find(String code) {
        return ProcedureCode.of(code)
                .flatMap(each ->
                        db.sql("""
                        select code, name, field, invitation from agency.procedure where code = :code
                        """).param("code", each).query(Procedures::read).optional());
    }

    public List<Procedure> all() {
        return db.sql("select code, name, field, invitation from agency.procedure order by code")
                .query(Procedures::read)
                .list();
    }

    /** Procedures whose name, field or code has all words of {@code text}, with or without accents; some hundreds. */
    public List<Procedure> named(String text) {
        return db.sql("""
                select code, name, field, invitation from agency.procedure
                where search like all (string_to_array(:words, '|'))
                order by field collate "vi-x-icu", name collate "vi-x-icu", code
                limit :most
                """)
                .param("words", "% " + SearchKey.of(text).replace(" ", "%|% ") + "%")
                .param("most", MOST_FOUND)
                .query(Procedures::read)
                .list();
    }

    /** Keeps a procedure, new or changed; whether that changed anything. */
    public boolean save(Procedure procedure) {
        return db.sql("""
                insert into agency.procedure as p (code, name, field, invitation, search)
                values (:code, :name, :field, :invitation, :search)
                on conflict (code) do update
                set name = excluded.name, field = excluded.field, invitation = excluded.invitation,
                    search = excluded.search
                where (p.name, p.field, p.invitation)
                    is distinct from (excluded.name, excluded.field, excluded.invitation)
                """)
                        .param("code", procedure.code())
                        .param("name", procedure.name())
                        .param("field", procedure.field())
                        .param("invitation", procedure.invitation().name())
                        .param(
                                "search",
                                " " + SearchKey.of(procedure.name() + " " + procedure.field() + " " + procedure.code()))
                        .update()
                > 0;
    }

    private static Procedure read(ResultSet row, int number) throws SQLException {
        return new Procedure(
                row.getString(1), row.getString(2), row.getString(3), Invitation.valueOf(row.getString(4)));
    }
}
