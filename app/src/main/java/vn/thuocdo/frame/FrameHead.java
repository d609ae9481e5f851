package vn.thuocdo.frame;

import java.util.List;
import vn.thuocdo.campaign.Arm;
import vn.thuocdo.campaign.ArmKind;
import vn.thuocdo.campaign.Campaign;

/**
 * What stands above every page of a frame.
 *
 * @param arms of the campaign
 * @param arm the one shown
 * @param step the one shown
 * @param discarded versions that were given up
 */
public record FrameHead(Campaign campaign, List<Arm> arms, String arm, int step, List<Discarded> discarded) {

    /**
     * A version that was given up.
     *
     * @param sha256 of its file; blank where it was never frozen
     */
    public record Discarded(int version, String sha256, String reason) {}

    public FrameHead {
        arms = List.copyOf(arms);
        discarded = List.copyOf(discarded);
    }

    /** Whether the arm is drawn step by step. */
    public boolean hasSteps() {
        return arms.stream().anyMatch(each -> each.code().equals(arm) && each.kind() == ArmKind.RESIDENTS);
    }
}
