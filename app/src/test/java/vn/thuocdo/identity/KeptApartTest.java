package vn.thuocdo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuocdo.identity.ExampleIdentity.ACTOR;
import static vn.thuocdo.identity.ExampleIdentity.units;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.TestDatabase;
import vn.thuocdo.contact.ExampleKeys;

/** Tries to link answers to people by what the ordinary role reads, by the rows, and by a dump of everything. */
class KeptApartTest {

    private static final int MANY = 2_000;

    private static final DataSource DATABASE = TestDatabase.fresh();

    @TempDir
    Path home;

    private ExampleIdentity identity;

    @BeforeEach
    void open() {
        identity = new ExampleIdentity(home, DATABASE);
    }

    @AfterEach
    void close() {
        identity.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from identity.link",
                "delete from identity.link",
                "drop schema identity cascade",
                "create view public.seen as select * from identity.link",
                "create table identity.mine (a integer)",
                "set role thuocdo_identity",
                "set session authorization thuocdo_identity",
                "grant thuocdo_identity to thuocdo",
                "grant usage on schema identity to thuocdo",
                "alter schema identity owner to thuocdo",
                "copy (select 1) to program 'true'",
                "select pg_read_file('PG_VERSION')"
            })
    void theOrdinaryRoleIsRefused(String sql) {
        assertThatThrownBy(() -> identity.db.sql(sql).update())
                .rootCause()
                .message()
                .matches(message -> message.matches("(?s).*(permission denied|must be owner of|must be able).*"));
    }

    /** The owner of the database says where functions are looked for, unless who connects says so. */
    @Test
    void theOtherRoleIsNotLedToFunctionsOfTheOrdinaryOne() {
        var ordinary = TestDatabase.fresh();
        var name = ((PGSimpleDataSource) ordinary).getDatabaseName();
        var db = JdbcClient.create(ordinary);
        db.sql("""
                create function public.hashtextextended(text, bigint) returns bigint language plpgsql as $$
                begin
                    grant usage on schema identity to thuocdo;
                    return 1;
                end $$
                """).update();
        db.sql("alter database %s set search_path = public, pg_catalog".formatted(name))
                .update();

        try (var open = new ExampleIdentity(home.resolve("led"), ordinary)) {
            open.links.keep(open.campaign, units(1));
            open.part.archive(open.campaign, ACTOR);

            IdentitySchema.requireApart(open.db, open.role);
        }
    }

    @Test
    void theApplicationDoesNotStartUnderARoleThatReadsTheLinks() {
        var name = ((PGSimpleDataSource) identity.ordinary).getDatabaseName();
        var superuser = JdbcClient.create(TestDatabase.as("postgres", name));
        superuser
                .sql("create role heir login noinherit in role thuocdo_identity")
                .update();

        IdentitySchema.requireApart(identity.db, identity.role);

        refuses(superuser, identity.role, IdentityRefused.Reason.OPEN);
        refuses(JdbcClient.create(TestDatabase.as("heir", name)), identity.role, IdentityRefused.Reason.OPEN);
        refuses(identity.role, identity.role, IdentityRefused.Reason.OPEN);
        refuses(identity.db, identity.db, IdentityRefused.Reason.NO_SCHEMA);
        superuser.sql("drop role heir").update();
    }

    private static void refuses(JdbcClient ordinary, JdbcClient role, IdentityRefused.Reason reason) {
        assertThatThrownBy(() -> IdentitySchema.requireApart(ordinary, role))
                .isInstanceOfSatisfying(
                        IdentityRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void neitherTheOrderNorTheTransactionOfTheRowsTellsTheOrderOfTheSample() {
        var links = units(MANY);
        identity.links.keep(identity.campaign, links);

        var key = new LinkKey(identity.keys.of(identity.campaign));
        for (var order : List.of("ctid", "tag", "sealed")) {
            var ordinals = identity.role
                    .sql("select tag, sealed from identity.link where campaign = :campaign order by " + order)
                    .param("campaign", identity.campaign)
                    .query((row, _) ->
                            key.open(row.getBytes(1), row.getBytes(2)).ordinal())
                    .list();

            // by chance, one order of a million lies beyond this
            assertThat(Math.abs(correlation(ordinals))).as(order).isLessThan(4.9 / Math.sqrt(MANY - 1));
        }
        assertThat(identity.role
                        .sql("""
                                select distinct xmin::text || ' ' || length(sealed)
                                from identity.link where campaign = :campaign
                                """)
                        .param("campaign", identity.campaign)
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    /** Spearman's: of the places of rows and the ordinals 1 … n that stand in them. */
    private static double correlation(List<Long> ordinals) {
        var n = ordinals.size();
        var squares = 0.0;
        for (var place = 0; place < n; place++) {
            squares += Math.pow(ordinals.get(place) - (place + 1), 2);
        }
        return 1 - 6 * squares / (n * ((double) n * n - 1));
    }

    @Test
    void aDumpLinksNoCaseToAUnitEvenWithTheOtherKeyOfTheCampaign() throws GeneralSecurityException {
        var frameKey = ExampleKeys.campaign(identity.keyFolder, identity.db).of(identity.campaign);
        var links = units(20);
        identity.links.keep(identity.campaign, links);
        identity.tokens.of(identity.campaign, links.keySet());
        identity.freeze.all(identity.campaign, links.values(), ACTOR);
        var before = dump();

        identity.part.archive(identity.campaign, ACTOR);
        var after = dump();

        assertThat(before).contains("identity.link (" + identity.campaign, "audit.entry");
        assertThat(after).doesNotContain("identity.link (" + identity.campaign);
        for (var link : links.entrySet()) {
            for (var guess : guesses(link.getKey(), link.getValue(), frameKey)) {
                assertThat(before).doesNotContain(guess);
                assertThat(after).doesNotContain(guess);
            }
        }
    }

    /** What somebody would look for who knows a case and a unit, and suspects that they belong together. */
    private List<String> guesses(SampledUnit unit, CaseNumber number, Mac frameKey) throws GeneralSecurityException {
        var plain = List.of(bytes(number.value(), 0), bytes(unit.draw(), unit.ordinal()));
        var guesses = new ArrayList<String>(
                List.of(number.value().toString(), unit.draw().toString()));
        for (var each : plain) {
            for (var purpose : List.of("", "case", "token")) {
                var text = ByteBuffer.allocate(purpose.length() + each.length)
                        .put(purpose.getBytes(StandardCharsets.US_ASCII))
                        .put(each)
                        .array();
                guesses.add(hex(MessageDigest.getInstance("SHA-256").digest(text)));
                guesses.add(hex(frameKey.doFinal(text)));
                guesses.add(hex(underTheMark(text)));
                guesses.add(hex(each));
            }
        }
        return guesses;
    }

    /** Under what the database keeps of some key instead of the key. */
    private byte[] underTheMark(byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        var mark = identity.db
                .sql("select proof from contact.key where proof is not null order by name limit 1")
                .query((row, _) -> row.getBytes(1))
                .single();
        mac.init(new SecretKeySpec(mark, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] bytes(UUID id, long ordinal) {
        var bytes = ByteBuffer.allocate(ordinal == 0 ? 16 : 24)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return ordinal == 0 ? bytes.array() : bytes.putLong(ordinal).array();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** All rows of all tables, in both roles, under the names of their tables. */
    private String dump() {
        var dump = new StringBuilder();
        var roles =
                new HashMap<JdbcClient, String>(Map.of(identity.db, "<> 'identity'", identity.role, "= 'identity'"));
        roles.forEach((role, schema) -> role.sql("""
                        select format('%%I.%%I', nspname, relname) from pg_class c
                        join pg_namespace n on n.oid = relnamespace
                        where relkind = 'r' and nspname not in ('pg_catalog', 'information_schema') and nspname %s
                        """.formatted(schema))
                .query(String.class)
                .list()
                .forEach(table -> role.sql("select t::text || t.xmin || t.ctid from %s t".formatted(table))
                        .query(String.class)
                        .list()
                        .forEach(row ->
                                dump.append(table).append(' ').append(row).append('\n'))));
        return dump.toString();
    }
}
