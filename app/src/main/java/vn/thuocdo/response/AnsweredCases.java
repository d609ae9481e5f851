package vn.thuocdo.response;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.identity.CaseNumber;

/** Which cases need no reminder any more. They come as a set, whose order tells nothing. */
@Repository
public class AnsweredCases {

    private final JdbcClient db;
    private final Cases cases;

    AnsweredCases(JdbcClient db, Cases cases) {
        this.db = db;
        this.cases = cases;
    }

    /** Those of an arm with an answer, taken back or not; whoever came along has no case of the sample. */
    public Set<CaseNumber> of(CampaignId campaign, String arm) {
        return db.sql("""
                        select number from response.answer
                        where campaign = :campaign and arm = :arm and origin = 'SAMPLED'
                        """).param("campaign", campaign.value()).param("arm", arm).query(UUID.class).list().stream()
                .map(CaseNumber::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many cases of an arm have an answer that stands. */
    public long count(CampaignId campaign, String arm) {
        return cases.count(campaign, arm).answered();
    }
}
