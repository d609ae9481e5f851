package vn.thuocdo.counter;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Mode;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.response.OpenCases;

/** Makes the codes that stand on the receipts of dossiers. Each opens one answer. */
@Component
class PrintSlips {

    private static final int MOST = 5_000;

    private final CounterPlan plan;
    private final OpenCases cases;
    private final Audit audit;

    PrintSlips(CounterPlan plan, OpenCases cases, Audit audit) {
        this.plan = plan;
        this.cases = cases;
        this.audit = audit;
    }

    /**
     * New codes, told this once.
     *
     * @throws Refused if there are too many or none, the plan has no open answers, or it does not measure that agency
     */
    @Transactional
    public List<String> print(CampaignId campaign, String arm, AgencyId agency, int count, Actor actor) {
        plan.require(campaign, arm, agency, Mode.OPEN_LINK, actor);
        if (count < 1 || count > MOST) {
            throw new Refused(Problem.SLIP_COUNT, MOST);
        }
        var codes = cases.print(campaign, arm, agency, count);
        audit.record(
                actor.account(),
                "counter.slips-made",
                "campaign",
                campaign.value().toString(),
                Map.of("arm", arm, "count", count));
        return codes;
    }
}
