package vn.thuocdo.identity;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.thuocdo.contact.IdentityKeys;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/**
 * The links from cases to units, sealed. Neither the order of their rows, nor the transactions that wrote them, nor a
 * time tells which belongs to whom.
 */
@Component
public class IdentityLinks {

    private static final int BATCH = 1_000;

    private final IdentityDatabase database;
    private final IdentityKeys keys;

    IdentityLinks(IdentityDatabase database, IdentityKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * Keeps links, all or none, in a transaction of their own: a caller's is neither joined nor waited for.
     *
     * @throws Refused if one of the cases has a link already, or the campaign was parted
     */
    public void keep(UUID campaign, Map<SampledUnit, CaseNumber> links) {
        database.transaction().executeWithoutResult(_ -> {
            // whoever parts the campaign waits for us to delete these too; whoever comes later finds no key
            lock("pg_advisory_xact_lock_shared", campaign);
            var rows = sealed(key(campaign), links);
            Collections.shuffle(rows, new SecureRandom());
            try {
                database.template()
                        .batchUpdate(
                                "insert into identity.link (campaign, tag, sealed) values (?, ?, ?)",
                                rows,
                                BATCH,
                                (statement, row) -> {
                                    statement.setObject(1, campaign);
                                    statement.setBytes(2, row.tag());
                                    statement.setBytes(3, row.unit());
                                });
            } catch (DuplicateKeyException kept) {
                throw new Refused(Problem.IDENTITY_CASE_KEPT);
            }
        });
    }

    private static ArrayList<Sealed> sealed(LinkKey key, Map<SampledUnit, CaseNumber> links) {
        var rows = new ArrayList<Sealed>(links.size());
        links.forEach((unit, number) -> {
            var tag = key.tag(number);
            rows.add(new Sealed(tag, key.seal(tag, unit)));
        });
        return rows;
    }

    /** The units of those of the cases that have a link. */
    Map<CaseNumber, SampledUnit> of(UUID campaign, Collection<CaseNumber> cases) {
        var key = key(campaign);
        var numbers = new HashMap<String, CaseNumber>();
        cases.forEach(number -> numbers.put(HexFormat.of().formatHex(key.tag(number)), number));
        var tags = numbers.keySet().stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
        var units = new HashMap<CaseNumber, SampledUnit>();
        database.client()
                .sql("select tag, sealed from identity.link where campaign = :campaign and tag = any(:tags)")
                .param("campaign", campaign)
                .param("tags", tags)
                .query(row -> {
                    var tag = row.getBytes(1);
                    var number = numbers.get(HexFormat.of().formatHex(tag));
                    units.put(number, key.open(tag, row.getBytes(2)));
                });
        return units;
    }

    /** Deletes all links of the campaign, and tells how many those were. */
    int deleteAll(UUID campaign) {
        var deleted = database.transaction().execute(_ -> {
            lock("pg_advisory_xact_lock", campaign);
            return database.client()
                    .sql("delete from identity.link where campaign = :campaign")
                    .param("campaign", campaign)
                    .update();
        });
        return deleted;
    }

    private void lock(String kind, UUID campaign) {
        database.client()
                .sql("select %s(hashtextextended(:campaign, 0))".formatted(kind))
                .param("campaign", campaign.toString())
                .query((_, _) -> true)
                .single();
    }

    private LinkKey key(UUID campaign) {
        return new LinkKey(keys.of(campaign));
    }

    @SuppressWarnings("ArrayRecordComponent") // is never compared
    private record Sealed(byte[] tag, byte[] unit) {}
}
