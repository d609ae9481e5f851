package vn.thuocdo.form;

import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.questionnaire.Questionnaire;

/**
 * One version of what an arm of a campaign asks.
 *
 * @param version counts those of the arm
 * @param sha256 of the questionnaire's canonical JSON, 64 hexadecimal digits; blank while it is a draft
 * @param revision goes up with each change of the draft
 */
public record Form(
        FormId id,
        CampaignId campaign,
        String arm,
        int version,
        State state,
        Questionnaire questionnaire,
        String sha256,
        int revision) {

    private static final int QUESTIONS_A_MINUTE = 6;

    /** How far it has come. */
    public enum State {
        /** Being drawn up. */
        DRAFT,
        /** Decided: people are asked it. */
        FROZEN,
        /** Was decided, and another one after it before anybody was asked. */
        REPLACED;

        /** The key of its name. */
        public String text() {
            return "form.state." + name();
        }
    }

    /** How long answering takes, by what people manage. */
    public int minutes() {
        return Math.max(1, Math.ceilDiv(questionnaire.asked().size(), QUESTIONS_A_MINUTE));
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    /** Where its page is. */
    public String address() {
        return "/forms/" + id.value();
    }
}
