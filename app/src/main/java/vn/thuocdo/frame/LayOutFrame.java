package vn.thuocdo.frame;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Lays a frame out in strata, and shows what each would have and give. */
@Component
public class LayOutFrame {

    private final Frames frames;
    private final FrameParts parts;
    private final Campaigns campaigns;
    private final CampaignRights rights;
    private final MessageSource texts;
    private final Audit audit;

    public LayOutFrame(
            Frames frames,
            FrameParts parts,
            Campaigns campaigns,
            CampaignRights rights,
            MessageSource texts,
            Audit audit) {
        this.frames = frames;
        this.parts = parts;
        this.campaigns = campaigns;
        this.rights = rights;
        this.texts = texts;
        this.audit = audit;
    }

    /**
     * Keeps a layout.
     *
     * @param groups the office's own groups by agency; kept for {@link Layout#GROUP} only
     * @throws Refused if somebody changed the draft since {@code revision}
     */
    @Transactional
    public void keep(FrameId id, int revision, Frame.Design design, Map<UUID, String> groups, Actor actor) {
        var frame = frames.hold(id, revision);
        rights.plan(frame.campaign(), actor);
        if (frame.isListed() != (design.layout() == Layout.LISTED)) {
            throw new Refused(Problem.FRAME_UNKNOWN);
        }
        frames.redesign(id, design);
        parts.regroup(id, design.layout() == Layout.GROUP ? groups : Map.of());
        audit.record(
                actor.account(),
                "frame.laid-out",
                "frame",
                id.value().toString(),
                Map.of(
                        "layout",
                        design.layout().name(),
                        "method",
                        design.method().name()));
    }

    /** The strata {@code frame} would have under a layout, with what would be drawn in each. */
    public List<Stratum> preview(Frame frame, Frame.Design design, Map<UUID, String> groups) {
        var campaign = campaigns.get(frame.campaign());
        var names = new StratumNames(texts, parts.agencyNames(frame.campaign()));
        var strata = new StrataLayout(design.layout(), design.smallest(), groups, names).of(parts.cells(frame.id()));
        var quotas = parts.quotas(frame.campaign(), frame.arm());
        return new QuotaAllocation(quotas, campaign.reserveShare()).of(strata);
    }

    /** The strata a draft would be frozen with now. */
    List<Stratum> strata(Frame frame) {
        return preview(frame, frame.design(), parts.groups(frame.id()));
    }
}
