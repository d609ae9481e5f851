package vn.thuocdo.frame;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.statistics.selection.DrawMethod;

/**
 * A list to draw from (dàn mẫu): of dossiers, or of places and households.
 *
 * @param arm code of the arm it belongs to
 * @param step 1 for dossiers; for residents 1 communes, 2 villages, 3 households
 * @param version counts the frames made for this arm and step
 * @param design how its strata are made and drawn
 * @param revision goes up with each change of the draft
 * @param counted when its units were last counted; null before the first time
 * @param units how many it has
 * @param freezing what fixed it; null while it is a draft
 */
public record Frame(
        FrameId id,
        CampaignId campaign,
        String arm,
        int step,
        int version,
        FrameState state,
        Design design,
        int revision,
        @Nullable Instant counted,
        SeedRule seedRule,
        long units,
        @Nullable Freezing freezing) {

    /**
     * How strata are made and drawn.
     *
     * @param smallest strata with fewer units are merged within their agency
     * @param take units to draw in each stratum of a list; 0 where the quotas of agencies say it
     */
    public record Design(Layout layout, long smallest, DrawMethod method, int take) {

        /** @throws IllegalArgumentException if a number is below 0 */
        public Design {
            if (smallest < 0 || take < 0) {
                throw new IllegalArgumentException("smallest %d, take %d".formatted(smallest, take));
            }
        }
    }

    /**
     * What fixed a frame.
     *
     * @param sha256 of its file, 64 hexadecimal digits
     * @param planSha256 of {@code strata.csv} followed by that file
     */
    public record Freezing(String sha256, String planSha256, UUID by, Instant at) {}

    public boolean isDraft() {
        return state == FrameState.DRAFT;
    }

    public boolean isFrozen() {
        return state == FrameState.FROZEN;
    }

    /** Whether it is a list of places or households. */
    public boolean isListed() {
        return design.layout() == Layout.LISTED;
    }

    /** @throws IllegalStateException if it is not frozen */
    public Freezing frozen() {
        if (freezing == null) {
            throw new IllegalStateException("frame %s is not frozen".formatted(id.value()));
        }
        return freezing;
    }

    /** The page of its arm and step. */
    public String page() {
        return "/campaigns/%s/frame?arm=%s&step=%d".formatted(campaign.value(), arm, step);
    }

    /** Where its forms go. */
    public String address() {
        return "/frames/" + id.value();
    }
}
