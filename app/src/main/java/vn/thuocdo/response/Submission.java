package vn.thuocdo.response;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.access.Code;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.form.FormId;
import vn.thuocdo.identity.CaseNumber;
import vn.thuocdo.questionnaire.Answers;
import vn.thuocdo.questionnaire.Channel;

/**
 * An answer on its way in.
 *
 * @param id made where it was given: sent twice it is the same
 * @param number of the case it answers
 * @param form the version that was answered
 * @param agency at whose counter an open one began
 * @param answered the day, as the device has it
 * @param device what tells answers of one device from those of another, within the campaign; 16 bytes
 * @param interviewer the code of whoever asked; null where nobody did
 * @param seconds from the first page to the last; negative where nobody knows
 */
record Submission(
        UUID id,
        CaseNumber number,
        CampaignId campaign,
        String arm,
        FormId form,
        Origin origin,
        @Nullable AgencyId agency,
        Channel channel,
        String language,
        LocalDate answered,
        Answers answers,
        byte @Nullable [] device,
        @Nullable String interviewer,
        int seconds) {

    private static final int DEVICE_BYTES = 16;
    private static final int COOKIE_LENGTH = 36;

    /** Tells a browser from others within one campaign by its cookie, and nothing across two. */
    static byte @Nullable [] device(@Nullable String cookie, CampaignId campaign) {
        return cookie == null || cookie.length() != COOKIE_LENGTH
                ? null
                : Arrays.copyOf(Code.sha256("device " + campaign.value() + " " + cookie), DEVICE_BYTES);
    }

    /** Whether an answer counts. */
    enum Origin {
        /** Of a drawn unit, however it came. */
        SAMPLED,
        /** Of anybody else: shown apart, in no index. */
        OPEN
    }
}
