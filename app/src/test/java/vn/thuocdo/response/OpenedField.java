package vn.thuocdo.response;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.WebClient;
import vn.thuocdo.campaign.CampaignId;

/** A field for tests of other modules, and people who answer in it. */
public final class OpenedField {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private OpenedField() {}

    /** A campaign in the field whose plan has neither devices nor open links. */
    public static CampaignId plain(ApplicationContext application, JdbcClient db) {
        return new ExampleField(application, db).opened();
    }

    /** A campaign in the field whose plan has both. */
    public static CampaignId withCounters(ApplicationContext application, JdbcClient db) {
        var campaign = plain(application, db);
        db.sql("insert into campaign.mode (campaign, mode) values (:id, 'COUNTER'), (:id, 'OPEN_LINK')")
                .param("id", campaign.value())
                .update();
        return campaign;
    }

    /** The code of a drawn person's letter. */
    public static String letter(ApplicationContext application, JdbcClient db, CampaignId campaign) {
        return letters(application, db, campaign).getFirst();
    }

    /** The codes of all letters. */
    public static List<String> letters(ApplicationContext application, JdbcClient db, CampaignId campaign) {
        return new ExampleField(application, db).tokens(campaign);
    }

    /** Channel, interviewer, and the answers to the first two items, of the answer to a letter. */
    public static String raw(JdbcClient db, String letter) {
        return db.sql("""
                select concat_ws(' ', a.channel, a.interviewer, a.raw::jsonb -> 'q9_24' ->> 0,
                    a.raw::jsonb -> 'q9_25' ->> 'missing')
                from response.answer a join response.issued i using (number) where i.token = :token
                """)
                .param("token", new Token(letter).hash())
                .query(String.class)
                .single();
    }

    /** Somebody who did not handle the matter begins at {@code start} and sends. @return the last page */
    public static String answer(WebClient phone, String start) {
        var token = TOKEN.matcher(phone.post(start, start, Map.of()).body());
        return token.find() ? answered(phone, token.group(1)) : "";
    }

    /** Somebody who did not handle the matter answers by a code. @return the last page */
    public static String answered(WebClient phone, String code) {
        phone.post("/answer/form", "/answer/form", Map.of("token", code, "page", "start", "self", "no"));
        return phone.post("/answer/form", "/answer/form", Map.of("token", code, "page", "!end"))
                .body();
    }
}
