package vn.thuocdo.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thuocdo.agency.Agency;
import vn.thuocdo.agency.AgencyId;

/** Gathers what a plan says, for pages and documents. */
@Component
public class PlanSummary {

    private final Campaigns campaigns;
    private final PlanParts parts;
    private final PlanAgencies agencies;
    private final GeneralOffers names;

    PlanSummary(Campaigns campaigns, PlanParts parts, PlanAgencies agencies, GeneralOffers names) {
        this.campaigns = campaigns;
        this.parts = parts;
        this.agencies = agencies;
        this.names = names;
    }

    /**
     * All of a plan.
     *
     * @param upper the body above the owner; blank where there is none
     * @param exclusionNames what is left out, with the names of agencies, and why
     * @param sizes by arm, the measured agencies with chosen sizes and their margins
     */
    public record Summary(
            String owner,
            String upper,
            String publisher,
            List<Arm> arms,
            Set<Mode> modes,
            Map<Milestone, LocalDate> milestones,
            List<PlanAgencies.Party> parties,
            List<String> exclusionNames,
            Map<PlanSetting, BigDecimal> settings,
            Map<PlanPassage, String> passages,
            Map<Arm, SizeBench.Table> sizes) {

        public String passage(PlanPassage passage) {
            return passages.getOrDefault(passage, "");
        }

        public BigDecimal setting(PlanSetting setting) {
            return settings.getOrDefault(setting, setting.usual());
        }

        /** The whole of one arm, once every agency has a size. */
        public Optional<SizeBench.Size> whole(Arm arm) {
            return Optional.ofNullable(sizes.get(arm)).flatMap(SizeBench.Table::chosen);
        }
    }

    public Summary of(Campaign campaign) {
        var id = campaign.id();
        var settings = parts.settings(id);
        var values = new SettingValues(settings);
        var sizes = new LinkedHashMap<Arm, SizeBench.Table>();
        for (var arm : campaigns.arms(id)) {
            var assumptions = values.assumptions(agencies.kindQuotas(id));
            sizes.put(arm, new SizeBench(agencies.measured(id, arm.code()), assumptions, values.budget()).table());
        }
        return new Summary(
                name(campaign.owner()),
                names.above(campaign.owner()).stream()
                        .findFirst()
                        .map(this::name)
                        .orElse(""),
                name(campaign.publisher()),
                campaigns.arms(id),
                parts.modes(id),
                parts.milestones(id),
                agencies.parties(id),
                agencies.exclusions(id).stream().map(this::told).toList(),
                settings,
                parts.passages(id),
                sizes);
    }

    private String told(PlanAgencies.Exclusion exclusion) {
        var what = exclusion.procedure()
                ? "Thủ tục " + exclusion.what()
                : name(new AgencyId(UUID.fromString(exclusion.what())));
        return what + ": " + exclusion.reason();
    }

    private String name(AgencyId agency) {
        return names.find(agency).map(Agency::name).orElse("");
    }
}
