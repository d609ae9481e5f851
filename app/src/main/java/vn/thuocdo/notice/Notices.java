package vn.thuocdo.notice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.thuocdo.access.Ids;

/** What accounts are told inside the application. */
@Repository
public class Notices {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SHOWN = 100;

    private final JdbcClient db;

    Notices(JdbcClient db) {
        this.db = db;
    }

    /**
     * Tells an account something.
     *
     * @param text the key of the sentence
     * @param address of the page it leads to
     * @param details what the sentence shows; no personal data
     */
    public void tell(UUID account, String text, String address, Object... details) {
        db.sql("""
                insert into notice.notice (id, account, text, details, address)
                values (:id, :account, :text, :details, :address)
                """)
                .param("id", Ids.next())
                .param("account", account)
                .param("text", text)
                .param("details", JSON.writeValueAsString(details))
                .param("address", address)
                .update();
    }

    /** The newest notices of an account, newest first. */
    List<Notice> of(UUID account) {
        return db.sql("""
                select id, text, details, address, at, read_at from notice.notice
                where account = :account
                order by at desc
                limit :shown
                """)
                .param("account", account)
                .param("shown", SHOWN)
                .query((row, _) -> new Notice(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        List.of(JSON.readValue(row.getString(3), Object[].class)),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getObject(6) != null))
                .list();
    }

    long unread(UUID account) {
        return db.sql("select count(*) from notice.notice where account = :account and read_at is null")
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /** Marks a notice of {@code account} as read, and says where it leads; nothing where it is another's. */
    @Nullable
    String read(UUID account, UUID id) {
        return db.sql("""
                update notice.notice set read_at = coalesce(read_at, now())
                where id = :id and account = :account
                returning address
                """)
                .param("id", id)
                .param("account", account)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    public record Notice(UUID id, String text, List<Object> details, String address, Instant at, boolean read) {

        public Object[] words() {
            return details.toArray();
        }
    }
}
