package vn.thuocdo.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.contact.Contacts;
import vn.thuocdo.identity.InvitationTokens;
import vn.thuocdo.identity.SampledUnit;
import vn.thuocdo.invitation.Messages.State;

/** Hands waiting messages over, one after the other: never in quiet hours, and no more in a minute than may be. */
@Component
class SendMessages {

    private final Messages messages;
    private final Schedules schedules;
    private final CampaignFacts facts;
    private final Campaigns campaigns;
    private final Contacts contacts;
    private final InvitationTokens tokens;
    private final WriteMessage write;
    private final Couriers couriers;
    private final InvitationSettings settings;
    private final Duration every;
    private final Clock clock;

    SendMessages(
            Messages messages,
            Schedules schedules,
            CampaignFacts facts,
            Campaigns campaigns,
            Contacts contacts,
            InvitationTokens tokens,
            WriteMessage write,
            Couriers couriers,
            InvitationSettings settings,
            @Value("${thuocdo.invitation.send-every:5s}") Duration every,
            Clock clock) {
        this.messages = messages;
        this.schedules = schedules;
        this.facts = facts;
        this.campaigns = campaigns;
        this.contacts = contacts;
        this.tokens = tokens;
        this.write = write;
        this.couriers = couriers;
        this.settings = settings;
        this.every = every;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${thuocdo.invitation.send-every:5s}")
    void run() {
        send((int) Math.max(1, settings.aMinute() * every.toMillis() / 60_000));
    }

    /** Hands over at most so many, and says how many it tried. */
    int send(int most) {
        messages.settleCutOff(clock.instant().minus(settings.unknownAfter()), clock.instant());
        var tried = 0;
        while (tried < most && !settings.quiet().cover(LocalTime.now(clock))) {
            var due = messages.take(clock.instant());
            if (due.isEmpty()) {
                break;
            }
            deliver(due.get());
            tried++;
        }
        return tried;
    }

    /** Only here is the contact opened. Cut off anywhere before its end, the message stays marked as being sent. */
    private void deliver(Due due) {
        var contact = Optional.ofNullable(due.contact()).flatMap(contacts::find);
        var medium = contact.flatMap(known -> medium(due, known));
        if (contact.isEmpty() || medium.isEmpty()) {
            messages.settle(due.id(), State.UNREACHABLE, null, null, clock.instant());
            return;
        }
        var parcel = parcel(due, contact.get(), medium.get());
        messages.by(due.id(), medium.get());
        settle(due, medium.get(), couriers.of(medium.get()).orElseThrow().hand(parcel));
    }

    private Parcel parcel(Due due, Contact contact, Medium medium) {
        var campaign = campaigns.get(due.campaign());
        var told = facts.of(campaign, facts.arm(campaign, due.arm()));
        var token = tokens.of(due.campaign().value(), new SampledUnit(due.draw(), due.unit()));
        var letter = new Letter(contact, due.agency(), due.procedure(), token, 0, List.of());
        var on = Occasion.of(due.step());
        var text = write.of(told, medium, on, letter);
        return new Parcel(due.id(), due.campaign(), on, contact, text, MessageParts.of(told, letter));
    }

    /** The first of the schedule's that is set up, reaches the contact and has not come back from it. */
    private Optional<Medium> medium(Due due, Contact contact) {
        var failed = due.contact() == null ? List.<Medium>of() : messages.unreachable(due.contact());
        return schedules.of(due.campaign(), due.arm()).media().stream()
                .filter(medium -> !failed.contains(medium))
                .filter(medium -> couriers.of(medium)
                        .filter(courier -> courier.reaches(contact, Occasion.of(due.step())))
                        .isPresent())
                .findFirst();
    }

    private void settle(Due due, Medium medium, Handed handed) {
        var now = clock.instant();
        switch (handed) {
            case Handed.Taken(var id) -> messages.settle(due.id(), State.SENT, id.isEmpty() ? null : id, null, now);
            case Handed.Bounced(var reason) -> {
                messages.settle(due.id(), State.BOUNCED, null, reason, now);
                messages.bounced(contact(due), medium, LocalDate.now(clock));
            }
            case Handed.Unsure(var reason) -> messages.settle(due.id(), State.UNKNOWN, null, reason, now);
            case Handed.Later(var reason) -> {
                if (due.tries() < settings.tries()) {
                    messages.again(due.id(), reason, now, now.plus(settings.tryAgainAfter()));
                } else {
                    messages.settle(due.id(), State.FAILED, null, reason, now);
                }
            }
        }
    }

    private static UUID contact(Due due) {
        return Objects.requireNonNull(due.contact());
    }
}
