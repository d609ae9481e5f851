package vn.thuocdo.sample;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Hands a list to whoever leads the field: once the minutes are signed, and until the field is closed. */
@Component
class HandList {

    private final Draws draws;
    private final AskedAdults adults;
    private final Frames frames;
    private final Campaigns campaigns;
    private final SampleRights rights;
    private final SampleGate gate;
    private final FieldLists lists;
    private final Audit audit;

    HandList(
            Draws draws,
            AskedAdults adults,
            Frames frames,
            Campaigns campaigns,
            SampleRights rights,
            SampleGate gate,
            FieldLists lists,
            Audit audit) {
        this.draws = draws;
        this.adults = adults;
        this.frames = frames;
        this.campaigns = campaigns;
        this.rights = rights;
        this.gate = gate;
        this.lists = lists;
        this.audit = audit;
    }

    /**
     * The units of a list. That it was handed out, to whom and how long it was is on record before a line leaves.
     *
     * @throws Refused if it is not the actor's, the draw was replaced or is about to be, its minutes are not confirmed,
     *     or the field is closed
     */
    @Transactional
    public HandedList hand(DrawId id, SampleList list, Actor actor) {
        var drawing = draws.hold(id);
        var frame = frames.get(drawing.frame());
        var campaign = campaigns.get(frame.campaign());
        rights.requireField(campaign, actor);
        if (!drawing.stands()) {
            throw new Refused(Problem.DRAW_REPLACED);
        }
        requireStage(campaign);
        if (draws.areInQuestion(frame.id())) {
            throw new Refused(Problem.DRAW_IN_QUESTION);
        }
        if (gate.of(drawing).confirmed().isEmpty()) {
            throw new Refused(Problem.LIST_NOT_RELEASED);
        }
        var units = lists.units(id, list);
        audit.record(
                actor.account(),
                "sample.list-handed",
                "draw",
                id.value().toString(),
                Map.of("list", list.name(), "units", units.size()));
        return new HandedList(units, adults.seed(frame, drawing));
    }

    private static void requireStage(Campaign campaign) {
        if (campaign.stage().compareTo(Stage.SAMPLED) < 0) {
            throw new Refused(Problem.LIST_NOT_RELEASED);
        }
        if (campaign.stage().compareTo(Stage.FIELD_CLOSED) >= 0) {
            throw new Refused(Problem.LIST_CLOSED);
        }
    }
}
