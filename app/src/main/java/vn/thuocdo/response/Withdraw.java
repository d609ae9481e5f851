package vn.thuocdo.response;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;

/** Finds an answer by its receipt, and takes its content out where its giver wants that. */
@Component
class Withdraw {

    private static final String OPEN = "c.stage in ('FIELDWORK', 'FIELD_CLOSED')";

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Withdraw(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    ReceiptState state(Receipt receipt) {
        return db.sql("""
                select case when a.withdrawn is not null then 'WITHDRAWN' when %s then 'RECEIVED' else 'KEPT' end
                from response.answer a join campaign.campaign c on c.id = a.campaign
                where a.receipt = :receipt
                """.formatted(OPEN))
                .param("receipt", receipt.hash())
                .query((row, _) -> ReceiptState.valueOf(row.getString(1)))
                .optional()
                .orElse(ReceiptState.UNKNOWN);
    }

    /** Withdraws it, until the data are frozen; the case stays used. @return how it stands afterwards */
    @Transactional
    ReceiptState withdraw(Receipt receipt) {
        var campaign = db.sql("""
                update response.answer a
                set withdrawn = :today, raw = null, content = sha256(uuid_send(gen_random_uuid())), device = null,
                    seconds = null
                from campaign.campaign c
                where a.receipt = :receipt and a.withdrawn is null and c.id = a.campaign and %s
                returning a.campaign::text
                """.formatted(OPEN))
                .param("today", LocalDate.now(clock))
                .param("receipt", receipt.hash())
                .query(String.class)
                .optional();
        db.sql("""
                delete from response.draft d using response.issued i, response.answer a
                where a.receipt = :receipt and a.withdrawn is not null and i.number = a.number and d.token = i.token
                """).param("receipt", receipt.hash()).update();
        campaign.ifPresent(id -> audit.record(Actor.SYSTEM, "response.withdrawn", "campaign", id, Map.of()));
        return state(receipt);
    }
}
