package vn.thuocdo.counter;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.counter.HeldAnswers.Reason;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Decides on answers of a device that the door did not take: they are brought to it once more, or given up. */
@Component
class DecideHeld {

    private final Devices devices;
    private final CounterPlan plan;
    private final HeldAnswers held;
    private final TakeWaited take;
    private final Audit audit;

    DecideHeld(Devices devices, CounterPlan plan, HeldAnswers held, TakeWaited take, Audit audit) {
        this.devices = devices;
        this.plan = plan;
        this.held = held;
        this.take = take;
        this.audit = audit;
    }

    /**
     * What still does not come in stays held, for the reason the door gives now.
     *
     * @return how many came in
     * @throws Refused if the actor does not plan the campaign, or it has no such device
     */
    int take(CampaignId campaign, UUID id, Reason reason, Actor actor) {
        var device = of(campaign, id, actor);
        var taken = take.takeHeld(device, reason);
        record("counter.held-taken", device, reason, taken, actor);
        return taken;
    }

    /** @throws Refused if the actor does not plan the campaign, or it has no such device */
    @Transactional
    public void discard(CampaignId campaign, UUID id, Reason reason, Actor actor) {
        var device = of(campaign, id, actor);
        record("counter.held-discarded", device, reason, held.discard(device, reason), actor);
    }

    private Device of(CampaignId campaign, UUID id, Actor actor) {
        plan.requirePlanner(campaign, actor);
        return Optional.ofNullable(devices.of(Set.of(id)).get(id))
                .filter(device -> device.campaign().equals(campaign))
                .orElseThrow(() -> new Refused(Problem.DEVICE_UNKNOWN));
    }

    private void record(String deed, Device device, Reason reason, int answers, Actor actor) {
        audit.record(
                actor.account(),
                deed,
                "campaign",
                device.campaign().value().toString(),
                Map.of("device", device.name(), "reason", reason.name(), "answers", answers));
    }
}
