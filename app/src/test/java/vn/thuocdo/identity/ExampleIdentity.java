package vn.thuocdo.identity;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.thuocdo.TestDatabase;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.contact.ExampleKeys;
import vn.thuocdo.contact.IdentityKeys;

/** The module on a database, with a campaign and a folder of keys of its own. */
final class ExampleIdentity implements AutoCloseable {

    static final UUID DRAW = new UUID(0x0198_0000_0000_7000L, 2);
    static final UUID ACTOR = new UUID(0x0198_0000_0000_7000L, 3);

    final UUID campaign = UUID.randomUUID();
    final DataSource ordinary;
    final JdbcClient db;
    final JdbcClient role;
    final Path keyFolder;
    final IdentityKeys keys;
    final IdentityLinks links;
    final InvitationTokens tokens;
    final StopReminders reminders;
    final BackCheckLinks backChecks;
    final FreezeLinks freeze;
    final PartForGood part;

    private final IdentityDatabase database;

    ExampleIdentity(Path home, DataSource ordinary) {
        this.ordinary = ordinary;
        this.db = JdbcClient.create(ordinary);
        this.role = JdbcClient.create(TestDatabase.identity(ordinary));
        this.database = new IdentityDatabase(TestDatabase.identity(ordinary));
        var audit = new Audit(db, Clock.systemUTC());
        keyFolder = home.resolve("keys");
        keys = ExampleKeys.identity(keyFolder, ordinary);
        links = new IdentityLinks(database, keys);
        tokens = new InvitationTokens(keys);
        reminders = new StopReminders(links, audit);
        backChecks = new BackCheckLinks(links, audit);
        freeze = new FreezeLinks(links, audit);
        part = new PartForGood(keys, links, audit, _ -> {}, new DataSourceTransactionManager(ordinary));
    }

    /** The first units of a frame in their order, each with a case. */
    static Map<SampledUnit, CaseNumber> units(int number) {
        var links = new LinkedHashMap<SampledUnit, CaseNumber>();
        for (var ordinal = 1; ordinal <= number; ordinal++) {
            links.put(new SampledUnit(DRAW, ordinal), CaseNumber.random());
        }
        return links;
    }

    Path keyFile() {
        return keyFolder.resolve("identity-%s.key".formatted(campaign));
    }

    int rows() {
        return rows(campaign);
    }

    int rows(UUID ofCampaign) {
        return role.sql("select count(*) from identity.link where campaign = :campaign")
                .param("campaign", ofCampaign)
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() {
        database.close();
    }
}
