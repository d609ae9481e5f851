package vn.thuocdo.response;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thuocdo.agency.Agencies;
import vn.thuocdo.agency.Agency;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.form.Forms;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Opens cases of people who were not drawn: by a link, at a counter, by a slip with the receipt of their dossier. */
@Component
public class OpenCases {

    private final Cases cases;
    private final Campaigns campaigns;
    private final Agencies agencies;
    private final Forms forms;
    private final ResponseSettings settings;
    private final Clock clock;

    OpenCases(
            Cases cases, Campaigns campaigns, Agencies agencies, Forms forms, ResponseSettings settings, Clock clock) {
        this.cases = cases;
        this.campaigns = campaigns;
        this.agencies = agencies;
        this.forms = forms;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A case of whoever begins to answer now. It goes like a draft if nothing comes of it.
     *
     * @return what opens it; nothing while the field is not open
     */
    public Optional<String> begin(CampaignId campaign, String arm, @Nullable AgencyId agency) {
        if (campaigns.get(campaign).stage() != Stage.FIELDWORK) {
            return Optional.empty();
        }
        var token = Token.random();
        cases.addOpen(kind(campaign, arm, agency, LocalDate.now(clock).plus(settings.keepDrafts())), List.of(token));
        return Optional.of(token.text());
    }

    /**
     * Cases for answers that were given where there was no network; those that are there already stay as they are. They
     * go like drafts if nothing comes of them.
     *
     * @param tokens what opens each, made where it was given
     * @return whether such answers are still taken; not before the field, and not after the archive
     */
    public boolean take(CampaignId campaign, String arm, AgencyId agency, List<String> tokens) {
        var stage = campaigns.get(campaign).stage();
        if (stage.compareTo(Stage.FIELDWORK) < 0 || stage == Stage.ARCHIVED) {
            return false;
        }
        var until = LocalDate.now(clock).plus(settings.keepDrafts());
        cases.addOpen(
                kind(campaign, arm, agency, until),
                tokens.stream().map(Token::new).toList());
        return true;
    }

    /**
     * Cases for slips that are handed out with the receipts of dossiers.
     *
     * @return what opens each, as it is printed
     * @throws Refused if the field is not open
     */
    public List<String> print(CampaignId campaign, String arm, AgencyId agency, int count) {
        if (campaigns.get(campaign).stage() != Stage.FIELDWORK) {
            throw new Refused(Problem.FIELD_STAGE);
        }
        var tokens = Stream.generate(Token::random).limit(count).toList();
        cases.addOpen(kind(campaign, arm, agency, null), tokens);
        return tokens.stream().map(Token::grouped).toList();
    }

    private OpenKind kind(CampaignId campaign, String arm, @Nullable AgencyId agency, @Nullable LocalDate until) {
        var form = forms.frozen(campaign, arm).orElseThrow(() -> new Refused(Problem.FIELD_FORM));
        var name = agency == null ? "" : agencies.find(agency).map(Agency::name).orElse("");
        return new OpenKind(campaign, arm, form.id(), agency, name, until);
    }
}
