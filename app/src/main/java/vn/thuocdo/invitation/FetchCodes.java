package vn.thuocdo.invitation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.contact.Contacts;
import vn.thuocdo.contact.Phone;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.sample.AskedAdults;
import vn.thuocdo.sample.Invitee;
import vn.thuocdo.sheet.SheetWriter;

/** The list from which interviewers know who has which code: with it they open the form at the door. */
@Component
class FetchCodes {

    private static final int PIECE = 500;
    private static final Contact NONE = new Contact("", "", "", "");
    private static final List<String> HEADERS = List.of(
            "STT", "Tầng", "Mã mẫu", "Mã phiếu", "Cơ quan giải quyết", "Thủ tục", "Họ và tên", "Điện thoại", "Địa chỉ");

    private final FieldDoor door;
    private final Recipients recipients;
    private final Contacts contacts;
    private final AskedAdults adults;
    private final Audit audit;

    FetchCodes(FieldDoor door, Recipients recipients, Contacts contacts, AskedAdults adults, Audit audit) {
        this.door = door;
        this.recipients = recipients;
        this.contacts = contacts;
        this.adults = adults;
        this.audit = audit;
    }

    /**
     * Who may be asked.
     *
     * @param campaign whose key makes the codes
     */
    record Codes(CampaignId campaign, List<Invitee> invitees) {}

    /** Somebody of a list, with what they are reached by. */
    record Row(Invitee invitee, Letter letter) {

        String phone() {
            var phone = letter.contact().phone();
            return Phone.of(phone).map(Phone::national).orElse(phone);
        }

        List<Object> cells() {
            var cells = new ArrayList<Object>(List.of(
                    letter.serial(),
                    invitee.stratum(),
                    invitee.id(),
                    letter.code(),
                    letter.agency(),
                    letter.procedure(),
                    letter.contact().name(),
                    phone(),
                    letter.contact().address()));
            cells.addAll(letter.adults());
            return cells;
        }
    }

    /** @throws Refused if the actor does not lead the field, or the campaign is not in it */
    @Transactional
    public Codes fetch(CampaignId id, String arm, Actor actor) {
        door.people(id, actor);
        var all = left(id, arm, recipients.ensured(id, arm));
        record("invitation.codes-fetched", id, Map.of("arm", arm, "codes", all.size()), actor);
        return new Codes(id, all);
    }

    /** Without those who refused. */
    private List<Invitee> left(CampaignId id, String arm, List<Invitee> all) {
        var refused = recipients.refused(id, arm);
        return all.stream().filter(each -> !refused.contains(each.unit())).toList();
    }

    /**
     * The lists the sample is split into, in numbers.
     *
     * @throws Refused if the actor does not lead the field, or the campaign is not in it
     */
    @Transactional
    public List<FieldList> lists(CampaignId id, String arm, Split split, Actor actor) {
        door.people(id, actor);
        return split.lists(recipients.ensured(id, arm)).stream()
                .map(list -> list.with(left(id, arm, list.people())))
                .toList();
    }

    /**
     * One of them, whose contacts are opened.
     *
     * @throws Refused if the actor does not lead the field, the campaign is not in it, or there is no such list
     */
    @Transactional
    public ListPage.FetchedList list(CampaignId id, String arm, Split split, int number, Actor actor) {
        var wanted = lists(id, arm, split, actor).stream()
                .filter(list -> list.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.PAGE_UNKNOWN));
        var size = wanted.people().size();
        record("invitation.list-fetched", id, Map.of("arm", arm, "list", number, "people", size), actor);
        return new ListPage.FetchedList(wanted.name(), wanted.interviewer(), rows(id, wanted.people()));
    }

    private void record(String deed, CampaignId id, Map<String, Object> details, Actor actor) {
        audit.record(actor.account(), deed, "campaign", id.value().toString(), details);
    }

    /** @param households whether it says of each which adult is asked */
    static List<String> headers(boolean households) {
        var headers = new ArrayList<>(HEADERS);
        headers.addAll(households ? AskedAdults.HEADERS : List.of());
        return headers;
    }

    /** Contacts are opened piece by piece. */
    void write(Codes codes, SheetWriter sheet) throws IOException {
        var all = codes.invitees();
        sheet.row(headers(!adults.of(all.stream().limit(1).toList()).isEmpty()));
        for (var from = 0; from < all.size(); from += PIECE) {
            for (var row : rows(codes.campaign(), all.subList(from, Math.min(all.size(), from + PIECE)))) {
                sheet.row(row.cells());
            }
        }
    }

    private List<Row> rows(CampaignId campaign, List<Invitee> some) {
        var secrets = recipients.tokens(campaign, some);
        var known = contacts.find(
                some.stream().map(Invitee::contact).filter(Objects::nonNull).collect(Collectors.toSet()));
        var asked = adults.of(some);
        return some.stream()
                .map(each -> {
                    var contact = each.contact() == null ? NONE : known.getOrDefault(each.contact(), NONE);
                    var token = Objects.requireNonNull(secrets.get(each.unit()));
                    var who = asked.getOrDefault(each.unit(), List.of());
                    return new Row(
                            each, new Letter(contact, each.agency(), each.procedure(), token, each.place(), who));
                })
                .toList();
    }
}
