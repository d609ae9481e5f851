package vn.thuocdo.invitation;

import java.util.List;
import vn.thuocdo.campaign.Arm;

/**
 * What went out to an arm, in numbers.
 *
 * @param schedule when and by what
 * @param invitable of the official sample
 * @param lots of letters in all
 * @param lettersAFile in each lot but the last
 * @param fetched those that were
 * @param tallies of messages
 * @param refused who want no more
 * @param answered cases with an answer
 * @param steps made ready so far
 */
public record ArmSending(
        Arm arm,
        Schedule schedule,
        long invitable,
        int lots,
        int lettersAFile,
        List<Lot> fetched,
        List<Tally> tallies,
        long refused,
        long answered,
        int steps) {

    public ArmSending {
        fetched = List.copyOf(fetched);
        tallies = List.copyOf(tallies);
    }

    /** How many letters were printed of an occasion. */
    public long letters(Occasion occasion) {
        return fetched.stream()
                .filter(lot -> lot.occasion() == occasion)
                .mapToLong(Lot::letters)
                .sum();
    }

    /** Whether letters of an occasion may be printed. */
    public boolean offers(Occasion occasion) {
        return occasion == Occasion.FIRST || steps > 1;
    }

    public boolean isDone() {
        return steps > schedule.reminders();
    }
}
