package vn.thuocdo.invitation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.identity.SampledUnit;
import vn.thuocdo.identity.StopReminders;
import vn.thuocdo.response.AnsweredCases;
import vn.thuocdo.sample.Invitee;

/** Makes the messages of a step once its day has come: to everybody first, then to those who have not answered. */
@Component
class PrepareSteps {

    private static final Logger LOG = LoggerFactory.getLogger(PrepareSteps.class);

    private final Schedules schedules;
    private final Recipients recipients;
    private final Messages messages;
    private final Lots lots;
    private final AnsweredCases answered;
    private final StopReminders stop;
    private final InvitationSettings settings;
    private final Audit audit;
    private final JdbcClient db;
    private final TransactionTemplate together;
    private final Clock clock;

    PrepareSteps(
            Schedules schedules,
            Recipients recipients,
            Messages messages,
            Lots lots,
            AnsweredCases answered,
            StopReminders stop,
            InvitationSettings settings,
            Audit audit,
            JdbcClient db,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.schedules = schedules;
        this.recipients = recipients;
        this.messages = messages;
        this.lots = lots;
        this.answered = answered;
        this.stop = stop;
        this.settings = settings;
        this.audit = audit;
        this.db = db;
        this.together = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${thuocdo.invitation.prepare-every:1m}")
    void run() {
        for (var schedule : schedules.running()) {
            try {
                together.executeWithoutResult(_ -> prepare(schedule.campaign(), schedule.arm()));
            } catch (RuntimeException failure) {
                LOG.warn("the next step of campaign {} cannot be made ready", schedule.campaign(), failure);
            }
        }
    }

    /** Makes the next step where its day has come. Of two who try at once the second finds it made. */
    private void prepare(CampaignId campaign, String arm) {
        db.sql("select from invitation.schedule where campaign = :campaign and arm = :arm for update")
                .param("campaign", campaign.value())
                .param("arm", arm)
                .query((_, _) -> true)
                .list();
        var schedule = schedules.of(campaign, arm);
        var step = lots.steps(campaign, arm);
        if (!schedule.runs()
                || step > schedule.reminders()
                || LocalDate.now(clock).isBefore(schedule.day(step))) {
            return;
        }
        make(schedule, step, recipients.ensured(campaign, arm));
    }

    private void make(Schedule schedule, int step, List<Invitee> all) {
        var campaign = schedule.campaign();
        var arm = schedule.arm();
        if (step > 0) {
            markAnswered(campaign, arm, all);
        }
        var settled = recipients.settled(campaign, arm);
        var to = schedule.media().isEmpty()
                ? List.<Invitee>of()
                : all.stream()
                        .filter(each -> each.contact() != null && !settled.contains(each.unit()))
                        .toList();
        messages.add(campaign, arm, step, to, clock.instant());
        audit.record(
                Actor.SYSTEM,
                "invitation.step-prepared",
                "campaign",
                campaign.value().toString(),
                Map.of("arm", arm, "step", step, "messages", to.size()));
    }

    /** Asks of all answered cases at once. Too few new ones wait for the next time: few could be told apart. */
    private void markAnswered(CampaignId campaign, String arm, List<Invitee> all) {
        var cases = answered.of(campaign, arm);
        if (cases.isEmpty() || all.isEmpty()) {
            return;
        }
        var draw = all.getFirst().draw();
        var units = new HashSet<>(stop.unitsOf(campaign.value(), cases, Actor.SYSTEM).stream()
                .filter(unit -> unit.draw().equals(draw))
                .map(SampledUnit::ordinal)
                .collect(Collectors.toSet()));
        units.removeAll(recipients.answered(campaign, arm));
        if (units.size() >= settings.fewestAnswers()) {
            recipients.markAnswered(draw, units);
        }
    }
}
