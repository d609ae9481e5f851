package vn.thuocdo.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuocdo.PageTest;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.identity.InvitationTokens;
import vn.thuocdo.identity.SampledUnit;

/**
 * Tries to find out whose an answer is, with all that the application's role of the database reads: every table, the
 * place of rows in them, and the transactions that wrote them.
 */
class LinkAnswersTest extends PageTest {

    @Autowired
    DrawnUnits drawn;

    @Autowired
    InvitationTokens tokens;

    private CampaignId campaign = new CampaignId(new UUID(0, 0));
    private Map<SampledUnit, String> letters = Map.of();

    @BeforeAll
    void answers() {
        campaign = new ExampleField(application, db).opened();
        letters = tokens.of(campaign.value(), drawn.of(campaign, "users").keySet());
        letters.values().stream().limit(8).forEach(letter -> OpenedField.answered(visitor(), letter));
    }

    private List<String> column(String sql) {
        return db.sql(sql).query(String.class).list();
    }

    /** The tables in a row of which one of {@code words} stands. */
    private TreeSet<String> tablesWith(List<String> words) {
        var tables = column("""
                select table_schema || '.' || quote_ident(table_name) from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                """);
        var found = new TreeSet<String>();
        for (var table : tables) {
            var rows = db.sql("select count(*) from %s t where t::text like any (:words)".formatted(table))
                    .param("words", words.stream().map(word -> "%" + word + "%").toArray(String[]::new))
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                found.add(table);
            }
        }
        return found;
    }

    private String ofCampaign(String sql) {
        return sql.formatted(campaign.value());
    }

    @Test
    void aCaseStandsNowhereButInItsOwnTables() {
        assertThat(tablesWith(column(ofCampaign("select number::text from response.issued where campaign = '%s'"))))
                .containsExactly("response.answer", "response.issued");
    }

    @Test
    void aTokenStandsNowhereAndItsHashWithTheCaseAlone() {
        assertThat(tablesWith(List.copyOf(letters.values()))).isEmpty();
        assertThat(tablesWith(
                        column(ofCampaign("select encode(token, 'hex') from response.issued where campaign = '%s'"))))
                .containsExactly("response.draft", "response.issued");
    }

    @Test
    void whateverNamesAPersonStandsInNoTableOfAnswers() {
        var names = column(ofCampaign("""
                select u.id from frame.unit u join frame.frame f on f.id = u.frame where f.campaign = '%1$s'
                union select u.contact::text from frame.unit u join frame.frame f on f.id = u.frame
                    where f.campaign = '%1$s' and u.contact is not null
                union select encode(u.person, 'hex') from frame.unit u join frame.frame f on f.id = u.frame
                    where f.campaign = '%1$s' and u.person is not null
                union select d.code from frame.unit u join frame.frame f on f.id = u.frame
                    join dossier.dossier d on d.id = u.dossier where f.campaign = '%1$s'
                """));
        assertThat(names).hasSizeGreaterThan(50);
        assertThat(tablesWith(names)).noneMatch(table -> table.startsWith("response."));
    }

    /** With the letters in hand, which nobody has: how the place of a case goes with the place of its unit. */
    @Test
    void neitherPlaceNorTransactionOfACaseTellsItsUnit() {
        var place = new HashMap<String, Integer>();
        column(ofCampaign("select encode(token, 'hex') from response.issued where campaign = '%s' order by ctid"))
                .forEach(hash -> place.put(hash, place.size()));
        var units = new ArrayList<>(letters.keySet());
        units.sort((one, other) -> Long.compare(one.ordinal(), other.ordinal()));
        var places = units.stream()
                .map(unit -> place.get(HexFormat.of().formatHex(InvitationTokens.hash(letters.getOrDefault(unit, "")))))
                .toList();

        assertThat(Math.abs(rankCorrelation(places)))
                .isLessThan(0.85); // chance gives 0.6 once in two hundred, this never
        assertThat(column(ofCampaign("select distinct xmin::text from response.issued where campaign = '%s'")))
                .hasSize(1);
    }

    /** Spearman's, of places against 0, 1, 2, … */
    private static double rankCorrelation(List<Integer> places) {
        var n = places.size();
        var squares = 0.0;
        for (var at = 0; at < n; at++) {
            squares += Math.pow(places.get(at) - at, 2);
        }
        return 1 - 6 * squares / (n * ((double) n * n - 1));
    }

    /** A day is all an answer tells of its time, and no row of its own is written elsewhere when it comes. */
    @Test
    void anAnswerTellsNoHourAndLeavesNoTraceBeside() {
        var times = column("""
                select column_name from information_schema.columns
                where table_schema = 'response' and data_type like 'timestamp%'
                """);
        assertThat(times).isEmpty();
        var before = column("select count(*)::text from audit.entry");
        OpenedField.answered(
                visitor(), letters.values().stream().skip(9).findFirst().orElseThrow());
        assertThat(column("select count(*)::text from audit.entry")).isEqualTo(before);
    }
}
