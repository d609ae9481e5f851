package vn.thuocdo.response;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.thuocdo.access.Code;
import vn.thuocdo.questionnaire.json.AnswersJson;

/** Where answers are kept. A row is written once; a batch is one statement, so it costs one write to the disk. */
@Repository
class StoredAnswers {

    private static final String INSERT = """
            insert into response.answer (number, campaign, arm, form, submission, content, receipt, origin, agency,
                channel, language, answered, received, late, raw, device, interviewer, seconds)
            select a.number, a.campaign, a.arm, a.form, a.submission, a.content, a.receipt, a.origin, a.agency,
                a.channel, a.language, a.answered, ?::date, c.stage <> 'FIELDWORK', a.raw, a.device, a.interviewer,
                nullif(a.seconds, -1)
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::bytea[], ?::bytea[], ?::bytea[], ?::text[],
                    ?::uuid[], ?::text[], ?::text[], ?::date[], ?::text[], ?::bytea[], ?::text[], ?::integer[])
                with ordinality
                as a (number, campaign, arm, form, submission, content, receipt, origin, agency, channel, language,
                    answered, raw, device, interviewer, seconds, place)
            join campaign.campaign c on c.id = a.campaign
                and c.stage in ('FIELDWORK', 'FIELD_CLOSED', 'DATA_FROZEN', 'INDEXED', 'APPROVED', 'RELEASED')
            order by a.number, a.place -- numbers are random: rows tell nothing of the order they came in
            on conflict do nothing
            returning number, submission, late
            """;

    private final JdbcTemplate db;

    StoredAnswers(JdbcTemplate db) {
        this.db = db;
    }

    /** How an answer that was not kept compares with what is there. */
    enum Comparison {
        /** It is there, letter by letter. */
        SAME,
        /** What was sent under its id is something else. */
        CHANGED,
        /** Its case was answered by another. */
        ANOTHER,
        /** Neither its id nor its case is there. */
        NONE
    }

    /** Keeps what is new. @return of each kept one, whether it was late */
    Map<Submission, Boolean> keep(List<Submission> batch, LocalDate today) {
        return Objects.requireNonNull(db.execute(
                (ConnectionCallback<Map<Submission, Boolean>>) connection -> keep(connection, batch, today)));
    }

    private static Map<Submission, Boolean> keep(Connection connection, List<Submission> batch, LocalDate today)
            throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, today.toString());
            fill(connection, insert, batch);
            var late = new HashMap<ByteBuffer, Boolean>();
            var numbers = new HashSet<UUID>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getObject(1, UUID.class));
                    late.put(ByteBuffer.wrap(rows.getBytes(2)), rows.getBoolean(3));
                }
            }
            return firsts(batch, late, numbers);
        }
    }

    /** Of two in one batch that are the same, the first is the one that was kept. */
    private static Map<Submission, Boolean> firsts(
            List<Submission> batch, Map<ByteBuffer, Boolean> late, Set<UUID> numbers) {
        var kept = new HashMap<Submission, Boolean>();
        for (var each : batch) {
            var wasLate =
                    numbers.contains(each.number().value()) ? late.remove(ByteBuffer.wrap(submission(each))) : null;
            if (wasLate != null) {
                kept.put(each, wasLate);
            }
        }
        return kept;
    }

    private static void fill(Connection connection, PreparedStatement insert, List<Submission> batch)
            throws SQLException {
        var columns = new Columns(connection, insert, batch);
        columns.add("uuid", each -> each.number().value());
        columns.add("uuid", each -> each.campaign().value());
        columns.add("text", Submission::arm);
        columns.add("uuid", each -> each.form().value());
        columns.addBytes(StoredAnswers::submission);
        columns.addBytes(StoredAnswers::content);
        columns.addBytes(each -> Receipt.of(each.id()).hash());
        columns.add("text", each -> each.origin().name());
        columns.add("uuid", each -> each.agency() == null ? null : each.agency().value());
        columns.add("text", each -> each.channel().name());
        columns.add("text", Submission::language);
        columns.add("text", each -> each.answered().toString());
        columns.add("text", each -> AnswersJson.write(each.answers()));
        columns.addBytes(Submission::device);
        columns.add("text", Submission::interviewer);
        columns.add("integer", each -> Math.max(-1, each.seconds()));
    }

    private static final class Columns {

        private final Connection connection;
        private final PreparedStatement insert;
        private final List<Submission> batch;
        private int at = 2;

        Columns(Connection connection, PreparedStatement insert, List<Submission> batch) {
            this.connection = connection;
            this.insert = insert;
            this.batch = batch;
        }

        void add(String type, Function<Submission, @Nullable Object> value) throws SQLException {
            var values = batch.stream().map(value).toArray();
            insert.setArray(at++, connection.createArrayOf(type, values));
        }

        /** The driver wants arrays of bytes in an array of their own kind. */
        void addBytes(Function<Submission, byte @Nullable []> value) throws SQLException {
            var values = batch.stream().map(value).toArray(byte[][]::new);
            insert.setArray(at++, connection.createArrayOf("bytea", values));
        }
    }

    private static byte[] submission(Submission submission) {
        return Code.sha256("submission " + submission.id());
    }

    private static byte[] content(Submission submission) {
        return Code.sha256(submission.form().value() + AnswersJson.write(submission.answers()));
    }

    /** Why an answer was not kept. */
    Comparison compare(Submission submission) {
        var found = db.query(
                "select content = ? and number = ? from response.answer where submission = ?",
                (row, _) -> row.getBoolean(1) ? Comparison.SAME : Comparison.CHANGED,
                content(submission),
                submission.number().value(),
                submission(submission));
        if (!found.isEmpty()) {
            return found.getFirst();
        }
        return db.queryForList(
                                "select 1 from response.answer where number = ?",
                                submission.number().value())
                        .isEmpty()
                ? Comparison.NONE
                : Comparison.ANOTHER;
    }
}
