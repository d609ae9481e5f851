package vn.thuocdo.fieldwork;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.form.FormId;

/**
 * A form on paper.
 *
 * @param serial printed on its booklet; null where it has none
 * @param outcome what the door said, or why it is invalid; empty before
 */
public record Sheet(
        UUID id,
        CampaignId campaign,
        String arm,
        FormId form,
        @Nullable Integer serial,
        State state,
        String outcome) {

    /**
     * What became of sheets.
     *
     * @param word what the door said, or the reason of the invalid
     */
    public record Outcome(State state, String word) {}

    /** How far it has come. */
    public enum State {
        /** Keyed by one person. */
        ONCE,
        /** Keyed by two who do not agree. */
        DIFFERENT,
        /** At the door. */
        DONE,
        /** Counted, and its answers are not used. */
        INVALID
    }
}
