package vn.thuocdo.response;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.questionnaire.json.AnswersJson;
import vn.thuocdo.questionnaire.json.Malformed;

/** What people have answered so far, sealed under what only they have. */
@Repository
class Drafts {

    private final JdbcClient db;
    private final Clock clock;

    Drafts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Draft> of(Token token) {
        return db.sql("select sealed from response.draft where token = :token")
                .param("token", token.hash())
                .query((row, _) -> read(token.open(row.getBytes(1))))
                .optional();
    }

    void keep(Token token, Draft draft) {
        var text = draft.submission() + "\n" + draft.begun() + "\n" + AnswersJson.write(draft.answers());
        db.sql("""
                insert into response.draft (token, sealed, day) values (:token, :sealed, :day)
                on conflict (token) do update set sealed = excluded.sealed, day = excluded.day
                """)
                .param("token", token.hash())
                .param("sealed", token.seal(text.getBytes(StandardCharsets.UTF_8)))
                .param("day", LocalDate.now(clock))
                .update();
    }

    private static Draft read(byte[] open) {
        var lines = new String(open, StandardCharsets.UTF_8).split("\n", 3);
        try {
            return Draft.of(lines[0], lines[1], AnswersJson.read(lines[2]));
        } catch (Malformed damaged) {
            throw new IllegalStateException("a draft in the database", damaged);
        }
    }
}
