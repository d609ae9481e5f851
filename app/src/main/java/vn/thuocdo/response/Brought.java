package vn.thuocdo.response;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.form.FormId;
import vn.thuocdo.identity.InvitationTokens;
import vn.thuocdo.questionnaire.Answers;
import vn.thuocdo.questionnaire.Channel;

/**
 * An answer that somebody brings for whoever holds a token: a page that was without a network, a keyed sheet, a line of
 * a file.
 *
 * @param token as it stands in the letter or on the sheet
 * @param id made where it was given: brought twice it is the same
 * @param form the version that was answered
 * @param answered the day
 * @param device the cookie of the browser; null where there was none
 * @param interviewer the code of whoever asked; null where nobody did
 * @param seconds from the first page to the last; negative where nobody knows
 */
public record Brought(
        String token,
        UUID id,
        FormId form,
        Channel channel,
        String language,
        LocalDate answered,
        Answers answers,
        @Nullable String device,
        @Nullable String interviewer,
        int seconds) {

    /** What stands for a token where it is not kept itself, however it was typed. */
    public static byte[] hash(String token) {
        return InvitationTokens.hash(token);
    }
}
