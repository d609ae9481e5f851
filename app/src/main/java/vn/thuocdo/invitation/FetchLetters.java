package vn.thuocdo.invitation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.contact.Contacts;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.sample.AskedAdults;
import vn.thuocdo.sample.Invitee;

/** Opens the addresses of one lot of letters. That it was fetched, and by whom, is on record before one leaves. */
@Component
class FetchLetters {

    private final FieldDoor door;
    private final Recipients recipients;
    private final Contacts contacts;
    private final AskedAdults adults;
    private final Lots lots;
    private final InvitationSettings settings;
    private final Audit audit;
    private final Clock clock;

    FetchLetters(
            FieldDoor door,
            Recipients recipients,
            Contacts contacts,
            AskedAdults adults,
            Lots lots,
            InvitationSettings settings,
            Audit audit,
            Clock clock) {
        this.door = door;
        this.recipients = recipients;
        this.contacts = contacts;
        this.adults = adults;
        this.lots = lots;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The letters of a lot: of those of its places in the sample who may be written to and have an address.
     *
     * @throws Refused if the actor does not lead the field, or nobody of the lot is to be written to
     */
    @Transactional
    public List<Letter> fetch(CampaignId id, String arm, Occasion occasion, int lot, Actor actor) {
        door.people(id, actor);
        if (occasion == Occasion.REMINDER && lots.steps(id, arm) < 2) {
            throw new Refused(Problem.INVITATION_NO_REMINDER);
        }
        var some = lot(id, arm, occasion, lot);
        var letters = letters(id, some);
        if (letters.isEmpty()) {
            throw new Refused(Problem.INVITATION_NO_LETTERS);
        }
        lots.fetched(id, arm, occasion, lot, letters.size(), clock.instant());
        audit.record(
                actor.account(),
                "invitation.letters-fetched",
                "campaign",
                id.value().toString(),
                Map.of("arm", arm, "occasion", occasion.name(), "lot", lot, "letters", letters.size()));
        return letters;
    }

    private List<Invitee> lot(CampaignId id, String arm, Occasion occasion, int lot) {
        var size = settings.lettersAFile();
        var first = (long) (lot - 1) * size;
        var all = recipients.ensured(id, arm);
        var left = occasion == Occasion.FIRST ? recipients.refused(id, arm) : recipients.settled(id, arm);
        return all.stream()
                .filter(each -> each.place() > first && each.place() <= first + size)
                .filter(each -> each.contact() != null && !left.contains(each.unit()))
                .toList();
    }

    private List<Letter> letters(CampaignId id, List<Invitee> some) {
        var secrets = recipients.tokens(id, some);
        var known = contacts(some);
        var asked = adults.of(some);
        return some.stream()
                .filter(each -> known.containsKey(each.contact()))
                .map(each -> new Letter(
                        Objects.requireNonNull(known.get(each.contact())),
                        each.agency(),
                        each.procedure(),
                        Objects.requireNonNull(secrets.get(each.unit())),
                        each.place(),
                        asked.getOrDefault(each.unit(), List.of())))
                .filter(letter -> !letter.contact().address().isEmpty())
                .toList();
    }

    private Map<UUID, Contact> contacts(List<Invitee> some) {
        return contacts.find(
                some.stream().map(Invitee::contact).filter(Objects::nonNull).collect(Collectors.toSet()));
    }
}
