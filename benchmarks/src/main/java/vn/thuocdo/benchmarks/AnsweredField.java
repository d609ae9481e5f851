package vn.thuocdo.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.access.Actor;
import vn.thuocdo.identity.InvitationTokens;
import vn.thuocdo.questionnaire.forms.Forms;
import vn.thuocdo.questionnaire.json.QuestionnaireJson;

/** A campaign in the field with so many cases, and an answer to each. */
final class AnsweredField {

    private static final UUID PROVINCE = new UUID(1, 0);
    private static final UUID CAMPAIGN = new UUID(2, 0);
    private static final UUID FORM = new UUID(5, 0);
    private static final int BATCH = 5_000;

    private final JdbcClient db;
    private final int cases;
    private final List<String> answers =
            IntStream.range(0, 5).mapToObj(AnsweredField::answers).toList();

    AnsweredField(JdbcClient db, int cases) {
        this.db = db;
        this.cases = cases;
    }

    void make() throws GeneralSecurityException {
        db.sql("""
                insert into agency.agency (id, code, name, kind, level, parent, valid, search)
                values (:id, 'H99', 'UBND tỉnh', 'PROVINCIAL_COMMITTEE', 'PROVINCE', null, '(,)', ' ubnd tinh')
                """).param("id", PROVINCE).update();
        db.sql("""
                insert into campaign.campaign (id, title, year, stage, level, method, owner, publisher, window_from,
                    window_to, reserve_share, burden_months, version, opened_by, opened_at, changed_by, changed_at)
                values (:id, 'Đo lường 2026', 2026, 'FIELDWORK', 'LOCAL', 'sipas-2023', :agency, :agency,
                    '2026-01-01', '2026-09-30', 0.5, 12, 1, :by, now(), :by, now())
                """)
                .param("id", CAMPAIGN)
                .param("agency", PROVINCE)
                .param("by", Actor.SYSTEM)
                .update();
        db.sql("insert into campaign.arm (campaign, code, kind) values (:id, 'users', 'USERS')")
                .param("id", CAMPAIGN)
                .update();
        makeForm();
        for (var from = 0; from < cases; from += BATCH) {
            issue(from, Math.min(cases, from + BATCH));
        }
        db.sql("vacuum (analyze) response.issued").update();
    }

    private void makeForm() {
        db.sql("""
                insert into form.form (id, campaign, arm, version, state, questionnaire, sha256, revision, changed_by,
                    changed_at, frozen_at)
                values (:id, :campaign, 'users', 1, 'FROZEN', :json, sha256(:json::bytea), 1, :by, now(), now())
                """)
                .param("id", FORM)
                .param("campaign", CAMPAIGN)
                .param("json", QuestionnaireJson.write(Forms.read(Forms.SIPAS_2026_USERS)))
                .param("by", Actor.SYSTEM)
                .update();
    }

    private void issue(int from, int to) throws GeneralSecurityException {
        List<UUID> numbers = new ArrayList<>();
        List<byte[]> tokens = new ArrayList<>();
        List<byte[]> about = new ArrayList<>();
        for (var at = from; at < to; at++) {
            numbers.add(UUID.randomUUID());
            tokens.add(InvitationTokens.hash(token(at)));
            about.add(sealed(token(at)));
        }
        db.sql("""
                insert into response.issued (number, campaign, arm, form, token, about, origin)
                select number, :campaign, 'users', :form, token, about, 'SAMPLED'
                from unnest(:numbers::uuid[], :tokens::bytea[], :about::bytea[]) as i (number, token, about)
                """)
                .param("campaign", CAMPAIGN)
                .param("form", FORM)
                .param("numbers", numbers.toArray(UUID[]::new))
                .param("tokens", tokens.toArray(byte[][]::new))
                .param("about", about.toArray(byte[][]::new))
                .update();
    }

    static String token(int at) {
        return "T%025d".formatted(at);
    }

    /** As the application seals what a case is about. */
    private static byte[] sealed(String token) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var nonce = MessageDigest.getInstance("MD5").digest(token.getBytes(StandardCharsets.US_ASCII));
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(InvitationTokens.hash("seal" + token), "AES"),
                new GCMParameterSpec(128, nonce, 0, 12));
        var open = "Sở Tư pháp\nCấp phiếu lý lịch tư pháp".getBytes(StandardCharsets.UTF_8);
        var sealed = cipher.doFinal(open);
        var all = new byte[12 + sealed.length];
        System.arraycopy(nonce, 0, all, 0, 12);
        System.arraycopy(sealed, 0, all, 12, sealed.length);
        return all;
    }

    /** A batch of one: the answer to the case of that number, all questions of the users' form answered. */
    byte[] body(int at) {
        return "[{\"token\":\"%s\",\"submission\":\"%s\""
                .formatted(token(at), UUID.randomUUID())
                .concat(answers.get(at % answers.size()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String answers(int first) {
        var items = IntStream.rangeClosed(24, 39)
                .mapToObj(item -> "\"q9_%d\":[\"%d\"]".formatted(item, 1 + (first + item) % 5))
                .collect(Collectors.joining(","));
        return """
                ,"form":"%s","language":"vi","answered":"%s","seconds":180,"answers":{
                "self":["yes"],"filing":["counter"],%s,"gender":["female"],"age":["35_49"],"q5":["1"],"q6":["1"],
                "remark":"Cán bộ hướng dẫn tận tình, chờ hơi lâu."}}]
                """.formatted(FORM, LocalDate.now(), items);
    }

    long kept() {
        return db.sql("select count(*) from response.answer").query(Long.class).single();
    }
}
