package vn.thuocdo.frame;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thuocdo.campaign.Arm;
import vn.thuocdo.campaign.ArmKind;
import vn.thuocdo.campaign.Campaign;

/** Gathers what the page of one step of a residents' frame shows. */
@Component
@EnableConfigurationProperties(FrameSettings.class)
class ShowList {

    private static final int SHOWN_FAULTS = 50;

    private final Frames frames;
    private final FreezeList freeze;
    private final Lists lists;
    private final StepBefore before;
    private final FrameSettings settings;

    ShowList(Frames frames, FreezeList freeze, Lists lists, StepBefore before, FrameSettings settings) {
        this.frames = frames;
        this.freeze = freeze;
        this.lists = lists;
        this.before = before;
        this.settings = settings;
    }

    /**
     * The step a reader wants to see.
     *
     * @param wanted its number; 0 for the one that is worked on
     */
    ListStep step(Campaign campaign, Arm arm, int wanted) {
        if (wanted >= 1 && wanted <= ListStep.values().length) {
            return ListStep.of(wanted);
        }
        var at = 1;
        while (at < ListStep.values().length
                && !before.of(campaign.id(), arm.code(), at + 1).isEmpty()) {
            at++;
        }
        return ListStep.of(at);
    }

    /** Whether the frame an arm needs next is not frozen: that of dossiers, or of the step that is worked on. */
    boolean isAwaited(Campaign campaign, Arm arm) {
        var step = arm.kind() == ArmKind.RESIDENTS ? step(campaign, arm, 0) : ListStep.COMMUNES;
        return frame(campaign, arm, step).filter(Frame::isFrozen).isEmpty();
    }

    /** The living frame of a step. */
    Optional<Frame> frame(Campaign campaign, Arm arm, ListStep step) {
        return frames.living(campaign.id(), arm.code(), step.number());
    }

    /** How many lists a step wants that is not begun; 0 while the step before is not drawn. */
    int wanted(Campaign campaign, Arm arm, ListStep step) {
        return before.of(campaign.id(), arm.code(), step.number()).size();
    }

    void draft(Frame frame, Model model) {
        var received = received(frame);
        var faults = lists.faults(frame.id());
        model.addAttribute("received", received);
        model.addAttribute(
                "awaited", received.stream().filter(Received::isAwaited).count());
        model.addAttribute("strata", freeze.preview(frame));
        model.addAttribute("faults", faults.stream().limit(SHOWN_FAULTS).toList());
        model.addAttribute("faultCount", faults.size());
    }

    private List<Received> received(Frame frame) {
        var sizes = lists.sizes(frame.id());
        return before.of(frame).values().stream()
                .map(parent -> received(parent, frame.step(), sizes.getOrDefault(parent.code(), new Lists.Size(0, 0))))
                .toList();
    }

    private Received received(Parent parent, int step, Lists.Size size) {
        var households = step == ListStep.HOUSEHOLDS.number() ? size.lines() : size.households();
        var differs =
                size.lines() > 0 && Math.abs(households - parent.size()) > settings.countsDiffer() * parent.size();
        return new Received(parent.label(), parent.size(), size.lines(), households, differs);
    }
}
