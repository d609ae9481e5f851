package vn.thuocdo.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Takes in what a system of an agency sends: a JSON array of dossiers, checked like the rows of a file. */
@Component
class FeedDossiers {

    static final int MOST = 1_000;
    private static final int MOST_BYTES = 4 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    private final ApiKeys keys;
    private final LoadDossiers load;
    private final Rights rights;
    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    FeedDossiers(ApiKeys keys, LoadDossiers load, Rights rights, JdbcClient db, Audit audit, Clock clock) {
        this.keys = keys;
        this.load = load;
        this.rights = rights;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param secret of the key
     * @throws Refused if the key is unknown or revoked, or the body is no such array; then nothing of it was kept
     */
    @Transactional
    public LoadDossiers.Loaded feed(String secret, InputStream body) throws IOException {
        var key = keys.use(secret, clock.instant()).orElseThrow(() -> new Refused(Problem.API_KEY_UNKNOWN));
        var rows = read(body);
        db.sql("set local lock_timeout = '10s'").update();
        try {
            var loaded = load.load(
                    key.upload(),
                    rows.iterator(),
                    rights.below(key.agency()),
                    Integer.MAX_VALUE,
                    LoadDossiers.Progress.NONE);
            record(key, loaded.counts());
            return loaded;
        } catch (CannotAcquireLockException busy) {
            throw new Refused(Problem.DOSSIER_BUSY);
        }
    }

    private void record(ApiKey key, Upload.Counts counts) {
        audit.record(
                Actor.SYSTEM,
                "dossier.feed-received",
                "api-key",
                key.id().toString(),
                Map.of(
                        "agency", key.agency().toString(),
                        "rows", counts.rows(),
                        "kept", counts.kept(),
                        "replaced", counts.replaced(),
                        "unchanged", counts.unchanged(),
                        "refused", counts.refused()));
    }

    private static List<RawRow> read(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refused(Problem.REQUEST_TOO_LARGE);
        }
        try {
            var array = JSON.readTree(bytes);
            if (!array.isArray()) {
                throw new Refused(Problem.DOSSIER_FEED_MALFORMED, 0, "[…]");
            }
            if (array.size() > MOST) {
                throw new Refused(Problem.DOSSIER_FEED_TOO_LONG, array.size(), MOST);
            }
            var rows = new ArrayList<RawRow>();
            for (var node : array) {
                rows.add(row(rows.size(), node));
            }
            return rows;
        } catch (JacksonException e) {
            throw new Refused(Problem.DOSSIER_FEED_MALFORMED, 0, "JSON");
        }
    }

    private static RawRow row(int index, JsonNode node) {
        if (!node.isObject()) {
            throw new Refused(Problem.DOSSIER_FEED_MALFORMED, index, "{…}");
        }
        var values = new String[Field.values().length];
        Arrays.fill(values, "");
        for (var member : node.properties()) {
            var field = Field.ofMember(member.getKey())
                    .filter(_ -> member.getValue().isValueNode())
                    .orElseThrow(() -> new Refused(Problem.DOSSIER_FEED_MALFORMED, index, member.getKey()));
            values[field.ordinal()] = member.getValue().isNull()
                    ? ""
                    : member.getValue().asString().strip();
        }
        return new RawRow(index, Arrays.asList(values));
    }
}
