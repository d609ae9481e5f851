package vn.thuocdo.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thuocdo.agency.Agencies;
import vn.thuocdo.campaign.PlanAgencies.Party;

/** Who takes part, and by which agreement. */
@Component
class PartiesStep implements PlanStep {

    private final PlanAgencies plan;
    private final Agencies agencies;
    private final Clock clock;

    PartiesStep(PlanAgencies plan, Agencies agencies, Clock clock) {
        this.plan = plan;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public PlanStepCode code() {
        return PlanStepCode.PARTIES;
    }

    @Override
    public String template() {
        return "campaign/parties";
    }

    @Override
    public Typed kept(Campaign campaign, Typed asked, Locale locale) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var party : plan.parties(campaign.id())) {
            values.put(code(party.role()), List.of(party.code()));
            values.put(agreement(party.role()), List.of(party.agreement()));
        }
        return new Typed(values);
    }

    private static String code(PartyRole role) {
        return "party." + role.name();
    }

    private static String agreement(PartyRole role) {
        return "agreement." + role.name();
    }

    @Override
    public Map<String, String> errors(Campaign campaign, Typed typed, Locale locale) {
        var errors = new LinkedHashMap<String, String>();
        for (var role : PartyRole.values()) {
            var code = typed.text(code(role));
            if (!code.isEmpty() && agencies.coded(code, LocalDate.now(clock)).isEmpty()) {
                errors.put(code(role), "campaign.error.agency");
            }
        }
        return errors;
    }

    @Override
    public void save(Campaign campaign, Typed typed, Locale locale) {
        var parties = new ArrayList<Party>();
        for (var role : PartyRole.values()) {
            agencies.coded(typed.text(code(role)), LocalDate.now(clock))
                    .map(agency ->
                            new Party(role, agency.id(), agency.code(), agency.name(), typed.text(agreement(role))))
                    .ifPresent(parties::add);
        }
        plan.saveParties(campaign.id(), parties);
    }

    @Override
    public List<String> missing(Campaign campaign) {
        var roles = plan.parties(campaign.id()).stream().map(Party::role).toList();
        var missing = new ArrayList<String>();
        if (!roles.contains(PartyRole.FIELD)) {
            missing.add("campaign.missing.field");
        }
        if (!roles.contains(PartyRole.FRONT) && !roles.contains(PartyRole.VETERANS)) {
            missing.add("campaign.missing.supervisor");
        }
        return missing;
    }

    @Override
    public Map<String, Object> offers(Campaign campaign, Typed typed, Locale locale) {
        return Map.of();
    }
}
