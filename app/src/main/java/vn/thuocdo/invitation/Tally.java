package vn.thuocdo.invitation;

import org.jspecify.annotations.Nullable;

/**
 * What became of the messages of one step by one medium.
 *
 * @param step 0 for the invitation
 * @param medium null as long as none was tried
 * @param waiting to be sent, or just being sent
 * @param sent handed over, whatever came of them later
 * @param lost given up, or nobody knows what came of them
 * @param withheld because nothing reaches the person, or a newer step came
 * @param answered of those written to, by the last time reminders were stopped
 */
public record Tally(
        int step,
        @Nullable Medium medium,
        long prepared,
        long waiting,
        long sent,
        long delivered,
        long bounced,
        long lost,
        long withheld,
        long answered) {

    /** The key of what it went by. */
    public String mediumText() {
        return medium == null ? "invitation.medium.none" : medium.text();
    }

    /** The key of its step. */
    public String stepText() {
        return Occasion.of(step).text();
    }
}
