package vn.thuocdo.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Milestone;
import vn.thuocdo.campaign.PlanSetting;
import vn.thuocdo.campaign.PlanSummary;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.contact.Contacts;
import vn.thuocdo.frame.MeasuredBodies;

/**
 * Carries the plans' months over to the contacts of their dossiers and frames, before expired ones are destroyed. The
 * months begin anew each day until the results are out, but no later than on the day the plan releases them: a campaign
 * that was abandoned keeps nobody for ever. Where the calendar does not say when, a year after the window is that day.
 */
@Component
class ApplyRetention {

    private final Campaigns campaigns;
    private final PlanSummary summaries;
    private final Contacts contacts;
    private final MeasuredBodies bodies;
    private final Clock clock;

    ApplyRetention(Campaigns campaigns, PlanSummary summaries, Contacts contacts, MeasuredBodies bodies, Clock clock) {
        this.campaigns = campaigns;
        this.summaries = summaries;
        this.contacts = contacts;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Scheduled(cron = "0 10 2 * * *", zone = "Asia/Ho_Chi_Minh")
    @Transactional
    public void run() {
        campaigns.all().stream().filter(ApplyRetention::isUnderWay).forEach(this::apply);
    }

    /** A draft decides nothing yet; what is released has set its day. */
    private static boolean isUnderWay(Campaign campaign) {
        return campaign.stage().compareTo(Stage.PLANNED) >= 0
                && campaign.stage().compareTo(Stage.RELEASED) < 0;
    }

    private void apply(Campaign campaign) {
        var plan = summaries.of(campaign);
        var planned = plan.milestones()
                .getOrDefault(Milestone.RESULTS_RELEASED, campaign.to().plusYears(1));
        Retention.of(campaign, plan).stream()
                .filter(retention -> retention.setting() == PlanSetting.KEEP_CONTACTS)
                .forEach(retention ->
                        contacts.keepUntil(campaign.id().value(), lastDay(retention, planned), contactsOf(campaign)));
    }

    private LocalDate lastDay(Retention retention, LocalDate planned) {
        var today = LocalDate.now(clock);
        var released = today.isBefore(planned) ? today : planned;
        var last = released.plusMonths(retention.months());
        return retention.until().isBefore(last) ? last : retention.until();
    }

    /** Those of its dossiers, and those its frames saw, which may stand in no list any more. */
    private String contactsOf(Campaign campaign) {
        var measured = bodies.of(campaign).stream()
                .map(body -> body.value().toString())
                .collect(Collectors.joining(","));
        return """
                select d.contact from dossier.dossier d
                where d.contact is not null and d.returned between '%1$s' and '%2$s'
                    and d.resolving = any ('{%4$s}')
                union
                select u.contact from frame.unit u join frame.frame f on f.id = u.frame
                where u.contact is not null and f.campaign = '%3$s'
                """.formatted(campaign.from(), campaign.to(), campaign.id().value(), measured);
    }
}
