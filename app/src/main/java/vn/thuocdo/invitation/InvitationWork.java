package vn.thuocdo.invitation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.account.Waiting;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.campaign.StageWork;
import vn.thuocdo.sample.SampleRights;

/** While answers are collected people are invited: the field prints letters, whoever plans sets the messages. */
@Component
class InvitationWork implements StageWork, Waiting {

    private final CampaignRights campaigns;
    private final Campaigns all;
    private final SampleRights rights;
    private final Lots lots;

    InvitationWork(CampaignRights campaigns, Campaigns all, SampleRights rights, Lots lots) {
        this.campaigns = campaigns;
        this.all = all;
        this.rights = rights;
        this.lots = lots;
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.FIELDWORK);
    }

    @Override
    public Optional<Work> next(Campaign campaign, Actor actor) {
        return rights.leadsField(campaign, actor) || campaigns.mayPlanFor(campaign.owner(), actor)
                ? Optional.of(new Work("invitation.work", "invitation.work.button", address(campaign)))
                : Optional.empty();
    }

    /** Whoever leads the field is told until the first letters are printed. */
    @Override
    public List<Item> of(Actor actor) {
        return campaigns.readable(actor).stream()
                .filter(campaign -> campaign.stage() == Stage.FIELDWORK && rights.leadsField(campaign, actor))
                .filter(this::hasNoLetters)
                .map(campaign -> new Item(
                        "invitation.waiting.letters",
                        List.of(campaign.title()),
                        "invitation.work.button",
                        address(campaign),
                        null))
                .toList();
    }

    private boolean hasNoLetters(Campaign campaign) {
        return all.arms(campaign.id()).stream()
                .allMatch(arm -> lots.of(campaign.id(), arm.code()).isEmpty());
    }

    private static String address(Campaign campaign) {
        return campaign.address() + "/invitations";
    }
}
