package vn.thuocdo.frame;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.contact.Contacts;
import vn.thuocdo.contact.PersonHash;
import vn.thuocdo.place.Places;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.sheet.SheetOutcome;
import vn.thuocdo.sheet.SheetReader;

/**
 * Takes a list of places or households, whole or not at all. That of communes is one list and replaces the one before;
 * later ones come in as they come, and replace what was known of the units they are of.
 */
@Component
public class TakeList {

    private final Frames frames;
    private final Lists lists;
    private final StepBefore before;
    private final Places places;
    private final Contacts contacts;
    private final PersonHash hash;
    private final CampaignRights rights;
    private final FrameSettings settings;
    private final Audit audit;
    private final Clock clock;

    public TakeList(
            Frames frames,
            Lists lists,
            StepBefore before,
            Places places,
            Contacts contacts,
            PersonHash hash,
            CampaignRights rights,
            FrameSettings settings,
            Audit audit,
            Clock clock) {
        this.frames = frames;
        this.lists = lists;
        this.before = before;
        this.places = places;
        this.contacts = contacts;
        this.hash = hash;
        this.rights = rights;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reads {@code sheet} into a draft. What is wrong with it is kept beside the draft until the next one.
     *
     * @param revision of the draft as the actor saw it
     * @throws Refused if it is no draft of lists, or somebody changed it since
     */
    @Transactional
    public SheetOutcome take(FrameId id, int revision, SheetReader sheet, Actor actor) {
        var frame = frames.hold(id, revision);
        rights.plan(frame.campaign(), actor);
        if (!frame.isListed()) {
            throw new Refused(Problem.FRAME_UNKNOWN);
        }
        var step = ListStep.of(frame.step());
        var read = new ReadList(step, before.of(frame), "Toàn địa bàn").read(sheet);
        if (step == ListStep.COMMUNES) {
            read.refuse(unknown(read.lineOfCode().keySet()), "frame.fault.commune");
        }
        lists.keepFaults(id, read.faults());
        if (!read.faults().isEmpty()) {
            return new SheetOutcome.Refused(read.faults());
        }
        replace(id, step, read);
        frames.counted(id, lists.lines(id).size(), clock.instant());
        audit.record(
                actor.account(),
                "frame.list-taken",
                "frame",
                id.value().toString(),
                Map.of("step", frame.step(), "lines", read.lines().size()));
        return new SheetOutcome.Kept(read.lines().size(), 0);
    }

    /** Where a list uses the official codes, those that are none. One that has its own codes is left alone. */
    private Set<String> unknown(Set<String> codes) {
        var known = places.communes(codes);
        var unknown = new HashSet<String>(known.isEmpty() ? Set.of() : codes);
        unknown.removeAll(known);
        return unknown;
    }

    private void replace(FrameId id, ListStep step, ReadList read) {
        var parents = read.lines().stream().map(ListLine::parent).collect(Collectors.toSet());
        contacts.destroy(step == ListStep.COMMUNES ? lists.drop(id) : lists.drop(id, parents));
        lists.add(id, read.lines(), persons(read.contacts()));
        var until = LocalDate.now(clock).plus(settings.keepContacts());
        read.contacts().forEach((contact, how) -> contacts.keep(contact, how, until));
    }

    private Map<UUID, byte[]> persons(Map<UUID, Contact> contacts) {
        var persons = new HashMap<UUID, byte[]>();
        contacts.forEach((id, contact) -> {
            var person = hash.of(contact);
            if (person != null) {
                persons.put(id, person);
            }
        });
        return persons;
    }
}
