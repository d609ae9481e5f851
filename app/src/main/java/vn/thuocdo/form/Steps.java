package vn.thuocdo.form;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.json.QuestionnaireJson;

/** What a draft was, change by change: the way back, and forth again. The freeze forgets them all. */
@Repository
class Steps {

    /** Changes that can be undone. */
    static final int KEPT = 100;

    private final JdbcClient db;

    Steps(JdbcClient db) {
        this.db = db;
    }

    /** Which ways are open. */
    record Ways(boolean back, boolean forth) {}

    /** Writes down what the draft has become; what had been undone cannot be done again from here on. */
    void add(FormId form, Questionnaire questionnaire, UUID by, Instant at) {
        db.sql("""
                delete from form.step where form = :form and step > (select step from form.form where id = :form)
                """).param("form", form.value()).update();
        db.sql("""
                with gone as (update form.form f set step = (select coalesce(max(step), 0) + 1 from form.step
                    where form = :form) where id = :form returning step)
                insert into form.step (form, step, questionnaire, made_by, made_at)
                select :form, step, :questionnaire, :by, :at from gone
                """)
                .param("form", form.value())
                .param("questionnaire", QuestionnaireJson.write(questionnaire))
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        db.sql("delete from form.step where form = :form and step < (select max(step) from form.step"
                        + " where form = :form) - :kept")
                .param("form", form.value())
                .param("kept", KEPT)
                .update();
    }

    /** What the draft is one step further, or back; goes there. Nothing where there is none. */
    Optional<String> go(FormId form, int by) {
        return db.sql("""
                with gone as (update form.form f set step = f.step + :by where id = :form
                    and exists (select from form.step s where s.form = :form and s.step = f.step + :by) returning step)
                select s.questionnaire from gone join form.step s on s.form = :form and s.step = gone.step
                """)
                .param("form", form.value())
                .param("by", by)
                .query(String.class)
                .optional();
    }

    Ways ways(FormId form) {
        return db.sql("""
                select coalesce(bool_or(s.step < f.step), false), coalesce(bool_or(s.step > f.step), false)
                from form.form f join form.step s on s.form = f.id where f.id = :form
                """)
                .param("form", form.value())
                .query((row, _) -> new Ways(row.getBoolean(1), row.getBoolean(2)))
                .single();
    }

    void forget(FormId form) {
        db.sql("delete from form.step where form = :form")
                .param("form", form.value())
                .update();
    }
}
