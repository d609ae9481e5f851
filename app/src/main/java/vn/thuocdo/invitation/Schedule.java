package vn.thuocdo.invitation;

import java.time.LocalDate;
import java.util.List;
import vn.thuocdo.campaign.CampaignId;

/**
 * When an arm is invited and reminded, and by what.
 *
 * @param media in the order they are tried: the first that reaches somebody is used
 * @param firstOn day of the first invitation
 * @param remindAfter days from one step to the next
 * @param reminders at most
 * @param hotline blank where there is none
 * @param version goes up with every change
 */
public record Schedule(
        CampaignId campaign,
        String arm,
        List<Medium> media,
        LocalDate firstOn,
        int remindAfter,
        int reminders,
        String hotline,
        State state,
        int version) {

    static final int MOST_DAYS = 60;
    static final int MOST_REMINDERS = 5;

    /** @throws IllegalArgumentException if it reminds too often, or not after days */
    public Schedule {
        media = List.copyOf(media);
        if (remindAfter < 1 || remindAfter > MOST_DAYS || reminders < 0 || reminders > MOST_REMINDERS) {
            throw new IllegalArgumentException("%d reminders after %d days".formatted(reminders, remindAfter));
        }
    }

    /** Whether messages go out. */
    public enum State {
        DRAFT,
        RUNNING,
        STOPPED;

        /** The key of its name. */
        public String text() {
            return "invitation.state." + name();
        }
    }

    /** The day of a step: 0 is the first invitation. */
    public LocalDate day(int step) {
        return firstOn.plusDays((long) step * remindAfter);
    }

    public boolean runs() {
        return state == State.RUNNING;
    }
}
