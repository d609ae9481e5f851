package vn.thuocdo.campaign;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.PlanSetting.Group;

/** The bench: populations in, four sizes side by side, one of them chosen for each agency. */
@Component
class SizeStep implements PlanStep {

    private final Drafts drafts;
    private final Campaigns campaigns;
    private final PlanParts parts;
    private final PlanAgencies plan;
    private final ObjectProvider<PopulationCounts> counts;

    SizeStep(
            Drafts drafts,
            Campaigns campaigns,
            PlanParts parts,
            PlanAgencies plan,
            ObjectProvider<PopulationCounts> counts) {
        this.drafts = drafts;
        this.campaigns = campaigns;
        this.parts = parts;
        this.plan = plan;
        this.counts = counts;
    }

    @Override
    public PlanStepCode code() {
        return PlanStepCode.SIZE;
    }

    @Override
    public String template() {
        return "campaign/size";
    }

    @Override
    public Typed kept(Campaign campaign, Typed asked, Locale locale) {
        var values = new LinkedHashMap<String, List<String>>();
        var arm = arm(campaign, asked);
        values.put("arm", List.of(arm));
        values.put("reserve", List.of(TypedNumber.show(campaign.reserveShare().movePointRight(2), locale)));
        var settings = parts.settings(campaign.id());
        for (var setting : PlanSetting.of(Group.SIZE)) {
            var value = settings.getOrDefault(setting, setting.usual());
            values.put(setting.field(), List.of(TypedNumber.show(setting, value, locale)));
        }
        plan.kindQuotas(campaign.id()).forEach((kind, size) -> values.put("kind." + kind, List.of(size.toString())));
        var confirmed = confirmed(campaign, arm);
        for (var agency : plan.measured(campaign.id(), arm)) {
            var population = agency.population() == null ? confirmed.get(agency.id()) : agency.population();
            values.put(SizeFields.population(agency), SizeFields.shown(population));
            values.put(SizeFields.chosen(agency), SizeFields.shown(agency.chosen()));
        }
        return new Typed(values);
    }

    /** What agencies have confirmed; only for those who ask users, as lists do not tell residents. */
    private Map<AgencyId, Long> confirmed(Campaign campaign, String arm) {
        var source = counts.getIfAvailable();
        return source == null || !arm.equals(ArmKind.USERS.code())
                ? Map.of()
                : source.confirmed(campaign.from(), campaign.to());
    }

    private String arm(Campaign campaign, Typed typed) {
        var codes = campaigns.arms(campaign.id()).stream().map(Arm::code).toList();
        return codes.contains(typed.text("arm")) ? typed.text("arm") : codes.isEmpty() ? "" : codes.getFirst();
    }

    @Override
    public Map<String, String> errors(Campaign campaign, Typed typed, Locale locale) {
        var errors = SettingsStep.errors(PlanSetting.of(Group.SIZE), typed, locale);
        if (reserve(typed, locale).isEmpty()) {
            errors.put("reserve", "campaign.error.bounds");
        }
        if (arm(campaign, typed).isEmpty()) {
            errors.put("arm", "campaign.error.arm");
        }
        var measured = plan.measured(campaign.id(), arm(campaign, typed));
        errors.putAll(SizeFields.errors(measured, typed, locale));
        return errors;
    }

    private static Optional<BigDecimal> reserve(Typed typed, Locale locale) {
        return TypedNumber.parse(typed.text("reserve"), locale)
                .map(percent -> percent.movePointLeft(2))
                .filter(share -> share.signum() >= 0 && share.compareTo(BigDecimal.valueOf(5)) <= 0);
    }

    @Override
    public void save(Campaign campaign, Typed typed, Locale locale) {
        for (var setting : PlanSetting.of(Group.SIZE)) {
            TypedNumber.parse(setting, typed.text(setting.field()), locale)
                    .ifPresent(value -> parts.save(campaign.id(), setting, value));
        }
        drafts.saveReserve(campaign.id(), reserve(typed, locale).orElseThrow());
        var arm = arm(campaign, typed);
        var measured = plan.measured(campaign.id(), arm);
        plan.saveKindQuotas(campaign.id(), SizeFields.quotas(measured, typed, locale));
        plan.saveSizes(campaign.id(), arm, SizeFields.read(measured, typed, locale));
    }

    @Override
    public List<String> missing(Campaign campaign) {
        var without = campaigns.arms(campaign.id()).stream()
                .flatMap(arm -> plan.measured(campaign.id(), arm.code()).stream())
                .anyMatch(agency -> agency.chosen() == null);
        return without ? List.of("campaign.missing.size") : List.of();
    }

    @Override
    public Map<String, Object> offers(Campaign campaign, Typed typed, Locale locale) {
        var arm = arm(campaign, typed);
        var measured = plan.measured(campaign.id(), arm);
        var table = bench(campaign, typed, measured, locale).table();
        return Map.of(
                "arms", campaigns.arms(campaign.id()),
                "arm", arm,
                "settings", PlanSetting.of(Group.SIZE),
                "kinds", measured.stream().map(MeasuredAgency::kind).distinct().toList(),
                "table", table);
    }

    private SizeBench bench(Campaign campaign, Typed typed, List<MeasuredAgency> measured, Locale locale) {
        var kept = parts.settings(campaign.id());
        var settings = new SettingValues(kept).typedOver(typed, locale);
        var quotas = SizeFields.quotas(measured, typed, locale);
        return new SizeBench(SizeFields.read(measured, typed, locale), settings.assumptions(quotas), settings.budget());
    }

    /** {@code typed} with the sizes of one way in the fields of those chosen; the others are left as they are. */
    Typed chosen(Campaign campaign, Typed typed, SizingWay way, Locale locale) {
        var measured = plan.measured(campaign.id(), arm(campaign, typed));
        var filled = typed;
        for (var row : bench(campaign, typed, measured, locale).table().rows()) {
            var size = row.size(way).map(SizeBench.Size::size);
            if (size.isPresent()) {
                filled = filled.with(SizeFields.chosen(row.agency()), size.get().toString());
            }
        }
        return filled;
    }

    @Nullable
    static SizingWay way(Typed typed) {
        for (var way : SizingWay.values()) {
            if (typed.has("do", "use-" + way.name())) {
                return way;
            }
        }
        return null;
    }
}
