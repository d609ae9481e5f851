package vn.thuocdo.response;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.thuocdo.agency.Agencies;
import vn.thuocdo.agency.Agency;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.form.Form;
import vn.thuocdo.form.Forms;
import vn.thuocdo.screen.Screen;

/** The page before the form: who asks, about what, how long it takes, and what becomes of the answer. */
@Component
public class FirstPage {

    private final Campaigns campaigns;
    private final Agencies agencies;
    private final Forms forms;

    FirstPage(Campaigns campaigns, Agencies agencies, Forms forms) {
        this.campaigns = campaigns;
        this.agencies = agencies;
        this.forms = forms;
    }

    ModelAndView of(OpenCase open, Screen screen) {
        return of(forms.get(open.form()), open.about(), screen)
                .addObject("open", open.origin() == Submission.Origin.OPEN)
                .addObject("start", "");
    }

    /**
     * The page of a link that anybody follows.
     *
     * @param agency its name; empty where no one agency is asked about
     * @param start where somebody who begins posts to
     */
    public ModelAndView ofOpenLink(CampaignId campaign, String arm, String agency, String start, Screen screen) {
        var form = forms.frozen(campaign, arm);
        return form.isEmpty() || campaigns.get(campaign).stage() != Stage.FIELDWORK
                ? new ModelAndView("response/closed")
                : of(form.get(), new About(agency, ""), screen)
                        .addObject("open", true)
                        .addObject("start", start);
    }

    private ModelAndView of(Form form, About about, Screen screen) {
        var campaign = campaigns.get(form.campaign());
        return new ModelAndView("response/first")
                .addObject(
                        "title", form.questionnaire().title().in(screen.locale().getLanguage()))
                .addObject("publisher", name(campaign.publisher()))
                .addObject("owner", name(campaign.owner()))
                .addObject("about", about)
                .addObject("minutes", form.minutes());
    }

    private String name(AgencyId agency) {
        return agencies.find(agency).map(Agency::name).orElse("");
    }
}
