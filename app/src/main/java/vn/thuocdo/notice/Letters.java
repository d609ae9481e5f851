package vn.thuocdo.notice;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.access.Ids;

/**
 * Letters by e-mail. A letter is written in the transaction of its reason and leaves by {@link Mailing} once that is
 * kept: nobody is told of what did not happen, and nothing that happened goes untold because a mail server was away.
 */
@Repository
public class Letters {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final JdbcClient db;
    private final MessageSource texts;

    Letters(JdbcClient db, MessageSource texts) {
        this.db = db;
        this.texts = texts;
    }

    /**
     * Writes a letter, in Vietnamese and below it in English, of the texts {@code KEY.subject} and {@code KEY.body}.
     *
     * @param receiver an e-mail address
     * @param details what the texts show
     */
    public void write(String receiver, String key, Object... details) {
        var subject = texts.getMessage(key + ".subject", details, VIETNAMESE);
        var body = texts.getMessage(key + ".body", details, VIETNAMESE)
                + "\n\n----\n\n"
                + texts.getMessage(key + ".body", details, Locale.ENGLISH)
                + "\n";
        db.sql("insert into notice.letter (id, receiver, subject, body) values (:id, :receiver, :subject, :body)")
                .param("id", Ids.next())
                .param("receiver", receiver)
                .param("subject", subject)
                .param("body", body)
                .update();
    }

    /** Letters whose time has come, taken for this transaction so that no other sends them too. */
    List<Letter> due(int most) {
        return db.sql("""
                select id, receiver, subject, body, attempts from notice.letter
                where next_at <= now()
                order by next_at
                limit :most
                for update skip locked
                """)
                .param("most", most)
                .query((row, _) -> new Letter(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5)))
                .list();
    }

    /** Forgets letters nobody took in a week: what they say, and the links in them, are of no use any more. */
    void forgetOld() {
        db.sql("delete from notice.letter where written_at < now() - interval '7 days'")
                .update();
    }

    void sent(Letter letter) {
        db.sql("delete from notice.letter where id = :id")
                .param("id", letter.id())
                .update();
    }

    /** Tried in vain; again after a minute, then two, four … and at last every day. */
    void failed(Letter letter, String why) {
        db.sql("""
                update notice.letter
                set attempts = attempts + 1, failure = :why,
                    next_at = now() + least(interval '1 minute' * power(2, attempts), interval '1 day')
                where id = :id
                """).param("id", letter.id()).param("why", why).update();
    }

    record Letter(UUID id, String receiver, String subject, String body, int attempts) {

        @Override
        public String toString() {
            return "letter " + id;
        }
    }
}
