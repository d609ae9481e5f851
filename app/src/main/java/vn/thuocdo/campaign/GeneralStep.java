package vn.thuocdo.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thuocdo.agency.AgencyId;

/** Title, year, method, level, owner and publisher, purpose and basis. */
@Component
class GeneralStep implements PlanStep {

    private static final List<PlanPassage> PASSAGES = List.of(PlanPassage.PURPOSE, PlanPassage.BASIS);

    private final Drafts drafts;
    private final PlanParts parts;
    private final GeneralOffers offers;

    GeneralStep(Drafts drafts, PlanParts parts, GeneralOffers offers) {
        this.drafts = drafts;
        this.parts = parts;
        this.offers = offers;
    }

    @Override
    public PlanStepCode code() {
        return PlanStepCode.GENERAL;
    }

    @Override
    public String template() {
        return "campaign/general";
    }

    @Override
    public Typed kept(Campaign campaign, Typed asked, Locale locale) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("title", List.of(campaign.title()));
        values.put("year", List.of(Integer.toString(campaign.year())));
        values.put("level", List.of(campaign.level().name()));
        values.put("method", List.of(campaign.method()));
        values.put("owner", List.of(campaign.owner().value().toString()));
        values.put("publisher", List.of(campaign.publisher().value().toString()));
        var passages = parts.passages(campaign.id());
        PASSAGES.forEach(passage -> values.put(passage.field(), List.of(passages.getOrDefault(passage, ""))));
        return new Typed(values);
    }

    /** The owner stays who it is: rights hang on it. */
    @Override
    public Map<String, String> errors(Campaign campaign, Typed typed, Locale locale) {
        var errors = GeneralForm.errors(withOwner(campaign, typed), locale);
        var publisher = typed.id("publisher").map(AgencyId::new);
        if (publisher.isPresent() && !offers.mayPublish(campaign.owner(), publisher.get())) {
            errors.put("publisher", "campaign.error.publisher");
        }
        return errors;
    }

    @Override
    public void save(Campaign campaign, Typed typed, Locale locale) {
        drafts.saveGeneral(GeneralForm.applied(campaign, withOwner(campaign, typed), locale));
        PASSAGES.forEach(passage -> parts.save(campaign.id(), passage, typed.text(passage.field())));
    }

    private static Typed withOwner(Campaign campaign, Typed typed) {
        return typed.with("owner", campaign.owner().value().toString());
    }

    @Override
    public List<String> missing(Campaign campaign) {
        return parts.passages(campaign.id()).containsKey(PlanPassage.PURPOSE)
                ? List.of()
                : List.of("campaign.missing.purpose");
    }

    @Override
    public Map<String, Object> offers(Campaign campaign, Typed typed, Locale locale) {
        return offers.of(Set.of(campaign.owner()), locale);
    }
}
