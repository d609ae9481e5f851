package vn.thuocdo.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whom the campaign asks, and in which ways. */
@Component
class ArmsStep implements PlanStep {

    private final Campaigns campaigns;
    private final PlanParts parts;

    ArmsStep(Campaigns campaigns, PlanParts parts) {
        this.campaigns = campaigns;
        this.parts = parts;
    }

    @Override
    public PlanStepCode code() {
        return PlanStepCode.ARMS;
    }

    @Override
    public String template() {
        return "campaign/arms";
    }

    @Override
    public Typed kept(Campaign campaign, Typed asked, Locale locale) {
        return new Typed(Map.of(
                "arm",
                campaigns.arms(campaign.id()).stream()
                        .map(arm -> arm.kind().name())
                        .toList(),
                "mode",
                parts.modes(campaign.id()).stream().map(Mode::name).toList()));
    }

    @Override
    public Map<String, String> errors(Campaign campaign, Typed typed, Locale locale) {
        return arms(typed).isEmpty() ? Map.of("arm", "campaign.error.arm") : Map.of();
    }

    @Override
    public void save(Campaign campaign, Typed typed, Locale locale) {
        parts.saveArms(campaign.id(), arms(typed));
        parts.saveModes(
                campaign.id(),
                Arrays.stream(Mode.values())
                        .filter(mode -> typed.has("mode", mode.name()))
                        .toList());
    }

    private static List<ArmKind> arms(Typed typed) {
        return Arrays.stream(ArmKind.values())
                .filter(kind -> typed.has("arm", kind.name()))
                .toList();
    }

    @Override
    public List<String> missing(Campaign campaign) {
        if (campaigns.arms(campaign.id()).isEmpty()) {
            return List.of("campaign.missing.arm");
        }
        return parts.modes(campaign.id()).isEmpty() ? List.of("campaign.missing.mode") : List.of();
    }

    @Override
    public Map<String, Object> offers(Campaign campaign, Typed typed, Locale locale) {
        return Map.of();
    }
}
