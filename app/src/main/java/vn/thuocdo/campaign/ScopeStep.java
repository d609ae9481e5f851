package vn.thuocdo.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thuocdo.agency.Agencies;
import vn.thuocdo.agency.Agency;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.agency.Procedures;
import vn.thuocdo.campaign.PlanAgencies.Exclusion;

/** Which agencies are measured, and what is left out for which reason. */
@Component
class ScopeStep implements PlanStep {

    private final Campaigns campaigns;
    private final PlanAgencies plan;
    private final Agencies agencies;
    private final Procedures procedures;
    private final Clock clock;

    ScopeStep(Campaigns campaigns, PlanAgencies plan, Agencies agencies, Procedures procedures, Clock clock) {
        this.campaigns = campaigns;
        this.plan = plan;
        this.agencies = agencies;
        this.procedures = procedures;
        this.clock = clock;
    }

    @Override
    public PlanStepCode code() {
        return PlanStepCode.SCOPE;
    }

    @Override
    public String template() {
        return "campaign/scope";
    }

    @Override
    public Typed kept(Campaign campaign, Typed asked, Locale locale) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put(
                "agency",
                campaigns.scope(campaign.id()).stream()
                        .map(agency -> agency.value().toString())
                        .toList());
        var procedureLines = new ArrayList<String>();
        for (var exclusion : plan.exclusions(campaign.id())) {
            if (exclusion.procedure()) {
                procedureLines.add(exclusion.what() + ": " + exclusion.reason());
            } else {
                values.put("reason." + exclusion.what(), List.of(exclusion.reason()));
            }
        }
        values.put("procedures", List.of(String.join("\n", procedureLines)));
        return new Typed(values);
    }

    @Override
    public Map<String, String> errors(Campaign campaign, Typed typed, Locale locale) {
        var errors = new LinkedHashMap<String, String>();
        if (!typed.text("add").isEmpty() && added(typed).isEmpty()) {
            errors.put("add", "campaign.error.agency");
        }
        for (var line : lines(typed)) {
            var colon = line.indexOf(':');
            if (colon < 1 || line.substring(colon + 1).isBlank()) {
                errors.put("procedures", "campaign.error.procedure-line");
            } else if (procedures.find(line.substring(0, colon).strip()).isEmpty()) {
                errors.put("procedures", "campaign.error.procedure");
            }
        }
        return errors;
    }

    private static List<String> lines(Typed typed) {
        return typed.text("procedures")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The agencies of the codes typed to be added; empty where one of them is unknown. */
    private List<AgencyId> added(Typed typed) {
        var today = LocalDate.now(clock);
        var codes = typed.text("add").split("[\\s,;]+");
        var found = new ArrayList<AgencyId>();
        for (var code : codes) {
            agencies.coded(code, today).map(Agency::id).ifPresent(found::add);
        }
        return found.size() == codes.length ? found : List.of();
    }

    @Override
    public void save(Campaign campaign, Typed typed, Locale locale) {
        var scope = ticked(typed);
        scope.addAll(added(typed));
        scope.retainAll(known(scope));
        plan.saveScope(campaign.id(), scope);
        var exclusions = new ArrayList<Exclusion>();
        for (var candidate : candidates(campaign, typed)) {
            var reason = typed.text("reason." + candidate.value());
            if (!scope.contains(candidate) && !reason.isEmpty()) {
                exclusions.add(new Exclusion(candidate.value().toString(), false, reason));
            }
        }
        var seen = new HashSet<String>();
        for (var line : lines(typed)) {
            var code = line.substring(0, line.indexOf(':')).strip();
            if (seen.add(code)) {
                exclusions.add(new Exclusion(
                        code, true, line.substring(line.indexOf(':') + 1).strip()));
            }
        }
        plan.saveExclusions(campaign.id(), exclusions);
    }

    private Set<AgencyId> known(Set<AgencyId> wanted) {
        return plan.named(wanted).stream().map(PlanAgencies.Named::id).collect(Collectors.toSet());
    }

    private static Set<AgencyId> ticked(Typed typed) {
        return typed.all("agency").stream().map(ScopeStep::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static AgencyId id(String text) {
        try {
            return new AgencyId(UUID.fromString(text));
        } catch (IllegalArgumentException noIdentifier) {
            return new AgencyId(new UUID(0, 0));
        }
    }

    /** What lies below the publisher, and whatever was added from elsewhere. */
    private Set<AgencyId> candidates(Campaign campaign, Typed typed) {
        var candidates = new LinkedHashSet<>(agencies.subtree(campaign.publisher()));
        candidates.remove(campaign.publisher());
        candidates.addAll(campaigns.scope(campaign.id()));
        candidates.addAll(ticked(typed));
        return candidates;
    }

    @Override
    public List<String> missing(Campaign campaign) {
        return campaigns.scope(campaign.id()).isEmpty() ? List.of("campaign.missing.scope") : List.of();
    }

    @Override
    public Map<String, Object> offers(Campaign campaign, Typed typed, Locale locale) {
        return Map.of("candidates", plan.named(candidates(campaign, typed), campaign.from(), campaign.to()));
    }
}
