package vn.thuocdo.frame;

import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.contact.Contacts;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/**
 * Gives a frame up, so that its next version can be made. It stays, with its hash and the reason. Once bodies have
 * begun to make its seed it is too late: who knows the seed knows the sample.
 */
@Component
public class DiscardFrame {

    private final Frames frames;
    private final Lists lists;
    private final FrozenContacts frozen;
    private final Contacts contacts;
    private final CampaignRights rights;
    private final ObjectProvider<DrawnBefore> drawn;
    private final Audit audit;
    private final Clock clock;

    public DiscardFrame(
            Frames frames,
            Lists lists,
            FrozenContacts frozen,
            Contacts contacts,
            CampaignRights rights,
            ObjectProvider<DrawnBefore> drawn,
            Audit audit,
            Clock clock) {
        this.frames = frames;
        this.lists = lists;
        this.frozen = frozen;
        this.contacts = contacts;
        this.rights = rights;
        this.drawn = drawn;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives a draft or a frozen frame up.
     *
     * @param revision of the frame as the actor saw it
     * @throws Refused if there is no reason, its seed is begun, made, or known by its event, or somebody
     *     was faster
     */
    @Transactional
    public void discard(FrameId id, int revision, String reason, Actor actor) {
        var frame = frames.get(id);
        rights.plan(frame.campaign(), actor);
        if (reason.isBlank()) {
            throw new Refused(Problem.FRAME_REASON);
        }
        frames.block(id);
        frames.discard(id, revision, reason.strip());
        var event = frame.seedRule().at();
        if (drawn.getObject().hasSeed(id) || event != null && !event.isAfter(clock.instant())) {
            throw new Refused(Problem.FRAME_HAS_SEED);
        }
        contacts.destroy(lists.drop(id));
        contacts.destroy(frozen.forget(id));
        audit.record(
                actor.account(),
                "frame.discarded",
                "frame",
                id.value().toString(),
                Map.of("reason", reason.strip(), "version", frame.version()));
    }
}
