package vn.thuocdo.privacy;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.PlanSetting;
import vn.thuocdo.campaign.PlanSummary;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.contact.Contacts;

/**
 * Carries the plans' months over to the contacts of their dossiers, before expired ones are destroyed. A campaign that
 * is late loses nobody it has still to ask: until its results are out the months begin anew each day.
 */
@Component
class ApplyRetention {

    private final Campaigns campaigns;
    private final PlanSummary summaries;
    private final Contacts contacts;
    private final Clock clock;

    ApplyRetention(Campaigns campaigns, PlanSummary summaries, Contacts contacts, Clock clock) {
        this.campaigns = campaigns;
        this.summaries = summaries;
        this.contacts = contacts;
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
        Retention.of(campaign, summaries.of(campaign)).stream()
                .filter(retention -> retention.setting() == PlanSetting.KEEP_CONTACTS)
                .forEach(retention ->
                        contacts.keepUntil(campaign.id().value(), lastDay(retention), dossiersOf(campaign)));
    }

    private LocalDate lastDay(Retention retention) {
        var ifReleasedToday = LocalDate.now(clock).plusMonths(retention.months());
        return retention.until().isBefore(ifReleasedToday) ? ifReleasedToday : retention.until();
    }

    private static String dossiersOf(Campaign campaign) {
        return """
                select d.contact from dossier.dossier d
                where d.contact is not null and d.returned between '%s' and '%s'
                    and d.resolving in (select s.agency from campaign.scope s where s.campaign = '%s')
                """.formatted(campaign.from(), campaign.to(), campaign.id().value());
    }
}
