package vn.thuocdo.fieldwork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.form.Forms;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Reserves lots of booklets, hands them out, and counts what comes back. */
@Component
class HandLots {

    private static final int MOST = 100_000;
    private static final int LONGEST = 200;

    private final Lots lots;
    private final Forms forms;
    private final FieldRights rights;
    private final Audit audit;
    private final Clock clock;

    HandLots(Lots lots, Forms forms, FieldRights rights, Audit audit, Clock clock) {
        this.lots = lots;
        this.forms = forms;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who gives and who takes: name, post, body. */
    record Sides(String giver, String taker) {

        /** @throws Refused if one of them is blank, or too long */
        Sides {
            giver = giver.strip();
            taker = taker.strip();
            if (giver.isEmpty() || taker.isEmpty() || giver.length() > LONGEST || taker.length() > LONGEST) {
                throw new Refused(Problem.LOT_SIDES);
            }
        }
    }

    /**
     * Reserves the next serials for an arm.
     *
     * @return the number of the lot
     * @throws Refused if the actor does not lead the field, it is closed, the arm has no form, the count is not between
     *     1 and 100,000, or somebody else reserves at this moment
     */
    @Transactional
    public int reserve(CampaignId id, String arm, int count, Actor actor) {
        var campaign = requireOpen(id, actor);
        if (forms.frozen(id, arm).isEmpty()) {
            throw new Refused(Problem.FIELD_FORM);
        }
        if (count < 1 || count > MOST) {
            throw new Refused(Problem.LOT_FIELDS);
        }
        var number = lots.add(campaign.id(), arm, count, actor.account());
        record("fieldwork.lot-reserved", id, Map.of("lot", number, "arm", arm, "sheets", count), actor);
        return number;
    }

    private Campaign requireOpen(CampaignId id, Actor actor) {
        var campaign = rights.requireLead(id, actor);
        if (!FieldRights.isOpen(campaign)) {
            throw new Refused(Problem.FIELD_STAGE);
        }
        return campaign;
    }

    private Lot hold(CampaignId id, int number) {
        lots.hold(lots.get(id, number));
        return lots.get(id, number);
    }

    /** @throws Refused if the actor does not lead the field, it is closed, there is no such lot, or it is out */
    @Transactional
    public void hand(CampaignId id, int number, Sides sides, Actor actor) {
        var campaign = requireOpen(id, actor);
        var lot = hold(id, number);
        if (lot.handed().isPresent()) {
            throw new Refused(Problem.LOT_OUT);
        }
        add(campaign, lot, false, sides, Handover.Count.NONE, actor);
        record("fieldwork.lot-handed", id, Map.of("lot", number, "sheets", lot.size()), actor);
    }

    /**
     * Counts sheets that came back, all at once or bit by bit.
     *
     * @throws Refused if the actor does not lead the field, there is no such lot, or nothing came back, or more than is
     *     out
     */
    @Transactional
    public void takeBack(CampaignId id, int number, Sides sides, Handover.Count count, Actor actor) {
        var campaign = rights.requireLead(id, actor);
        var lot = hold(id, number);
        var least = Math.min(Math.min(count.used(), count.spoiled()), Math.min(count.blank(), count.missing()));
        if (least < 0 || count.sum() < 1 || count.sum() > lot.out()) {
            throw new Refused(Problem.LOT_COUNT, lot.out());
        }
        add(campaign, lot, true, sides, count, actor);
        record("fieldwork.lot-returned", id, Map.of("lot", number, "sheets", count.used()), actor);
    }

    private void add(Campaign campaign, Lot lot, boolean back, Sides sides, Handover.Count count, Actor actor) {
        var body = rights.body(campaign, actor);
        var handover = new Handover(0, back, LocalDate.now(clock), body, sides.giver(), sides.taker(), count);
        lots.add(campaign.id(), lot, handover);
    }

    private void record(String deed, CampaignId campaign, Map<String, Object> details, Actor actor) {
        audit.record(actor.account(), deed, "campaign", campaign.value().toString(), details);
    }
}
