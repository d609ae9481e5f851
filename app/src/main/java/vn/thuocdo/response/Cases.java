package vn.thuocdo.response;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.form.FormId;
import vn.thuocdo.identity.CaseNumber;

/** Where the cases are kept that may be answered. */
@Repository
class Cases implements DisposableBean {

    private static final int LOOKERS = 2;

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Together<Token, Optional<Row>> looks;

    Cases(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
        this.looks = new Together<>("cases", LOOKERS, this::look);
    }

    @Override
    public void destroy() {
        looks.close();
    }

    /** A case to come, with the token that will open it. */
    record Issue(CaseNumber number, Token token, About about) {}

    /** Adds them in the order of the list, which must tell nothing. */
    void add(CampaignId campaign, String arm, FormId form, List<Issue> shuffled) {
        batches.batchUpdate("""
                insert into response.issued (number, campaign, arm, form, token, about, origin)
                values (?, ?, ?, ?, ?, ?, 'SAMPLED')
                """, shuffled, 1_000, (row, issue) -> {
            row.setObject(1, issue.number().value());
            row.setObject(2, campaign.value());
            row.setString(3, arm);
            row.setObject(4, form.value());
            row.setBytes(5, issue.token().hash());
            row.setBytes(6, issue.token().seal(issue.about().bytes()));
        });
    }

    /** The case that {@code token} opens. */
    Optional<OpenCase> opened(Token token) {
        return opened(List.of(token)).getFirst();
    }

    /** The cases that these open, in their order. Who asks at the same time shares a look into the database. */
    List<Optional<OpenCase>> opened(List<Token> tokens) {
        var found = looks.ask(tokens).iterator();
        return tokens.stream()
                .map(token -> found.next().map(row -> row.opened(token)))
                .toList();
    }

    /** The cases that any of these opens, by their tokens. */
    Map<Token, OpenCase> known(List<String> texts) {
        var tokens = texts.stream()
                .flatMap(text -> Token.of(text).stream())
                .distinct()
                .toList();
        var opened = opened(tokens).iterator();
        var known = new HashMap<Token, OpenCase>();
        tokens.forEach(token -> opened.next().ifPresent(open -> known.put(token, open)));
        return known;
    }

    /** A row as it lies there. */
    @SuppressWarnings("ArrayRecordComponent") // is never compared
    private record Row(
            CaseNumber number,
            CampaignId campaign,
            String arm,
            FormId form,
            byte[] about,
            Submission.Origin origin,
            @Nullable AgencyId agency,
            boolean answered) {

        OpenCase opened(Token token) {
            return new OpenCase(number, campaign, arm, form, About.of(token.open(about)), origin, agency, answered);
        }
    }

    private List<Optional<Row>> look(List<Token> tokens) {
        var hashes = tokens.stream().map(Token::hash).toArray(byte[][]::new);
        var rows = new HashMap<ByteBuffer, Row>();
        db.sql("""
                select i.token, i.number, i.campaign, i.arm, i.form, i.about, i.origin, i.agency, a.number is not null
                from response.issued i left join response.answer a on a.number = i.number
                where i.token = any(:tokens)
                """).param("tokens", hashes).query(row -> {
            rows.put(ByteBuffer.wrap(row.getBytes(1)), read(row));
        });
        return Arrays.stream(hashes)
                .map(hash -> Optional.ofNullable(rows.get(ByteBuffer.wrap(hash))))
                .toList();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                new CaseNumber(row.getObject(2, UUID.class)),
                new CampaignId(row.getObject(3, UUID.class)),
                row.getString(4),
                new FormId(row.getObject(5, UUID.class)),
                row.getBytes(6),
                Submission.Origin.valueOf(row.getString(7)),
                agency(row.getObject(8, UUID.class)),
                row.getBoolean(9));
    }

    private static @Nullable AgencyId agency(@Nullable UUID id) {
        return id == null ? null : new AgencyId(id);
    }

    /** Adds cases of the same kind, for whoever gets one of the tokens; one that is there stays. */
    void addOpen(OpenKind kind, List<Token> tokens) {
        var about = new About(kind.agency() == null ? "" : kind.agencyName(), "");
        batches.batchUpdate("""
                insert into response.issued (number, campaign, arm, form, token, about, origin, agency, until)
                values (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)
                on conflict (token) do nothing
                """, tokens, 1_000, (row, token) -> {
            row.setObject(1, CaseNumber.random().value());
            row.setObject(2, kind.campaign().value());
            row.setString(3, kind.arm());
            row.setObject(4, kind.form().value());
            row.setBytes(5, token.hash());
            row.setBytes(6, token.seal(about.bytes()));
            row.setObject(7, kind.agency() == null ? null : kind.agency().value());
            row.setObject(8, kind.until());
        });
    }

    /** How many drawn units there are of an arm, and how many of them are answered. */
    Count count(CampaignId campaign, String arm) {
        return db.sql("""
                select count(*), count(a.number)
                from response.issued i left join response.answer a on a.number = i.number and a.withdrawn is null
                where i.campaign = :campaign and i.arm = :arm and i.origin = 'SAMPLED'
                """)
                .param("campaign", campaign.value())
                .param("arm", arm)
                .query((row, _) -> new Count(row.getLong(1), row.getLong(2)))
                .single();
    }

    record Count(long issued, long answered) {}
}
