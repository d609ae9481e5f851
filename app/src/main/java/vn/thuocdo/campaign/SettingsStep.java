package vn.thuocdo.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A step that asks for numbers and texts only. */
final class SettingsStep implements PlanStep {

    private static final int LONGEST = 10_000;

    private final PlanStepCode code;
    private final List<PlanSetting> settings;
    private final List<PlanPassage> passages;
    private final List<PlanPassage> needed;
    private final PlanParts parts;

    /** @param needed those of the passages a plan cannot be handed up without */
    SettingsStep(
            PlanStepCode code,
            List<PlanSetting> settings,
            List<PlanPassage> passages,
            List<PlanPassage> needed,
            PlanParts parts) {
        this.code = code;
        this.settings = List.copyOf(settings);
        this.passages = List.copyOf(passages);
        this.needed = List.copyOf(needed);
        this.parts = parts;
    }

    @Override
    public PlanStepCode code() {
        return code;
    }

    @Override
    public String template() {
        return "campaign/settings";
    }

    @Override
    public Typed kept(Campaign campaign, Typed asked, Locale locale) {
        var values = new LinkedHashMap<String, List<String>>();
        var kept = parts.settings(campaign.id());
        for (var setting : settings) {
            var value = kept.getOrDefault(setting, setting.usual());
            values.put(setting.field(), List.of(TypedNumber.show(setting, value, locale)));
        }
        parts.passages(campaign.id()).forEach((passage, body) -> values.put(passage.field(), List.of(body)));
        return new Typed(values);
    }

    @Override
    public Map<String, String> errors(Campaign campaign, Typed typed, Locale locale) {
        var errors = errors(settings, typed, locale);
        for (var passage : passages) {
            if (typed.text(passage.field()).length() > LONGEST) {
                errors.put(passage.field(), "campaign.error.long");
            }
        }
        return errors;
    }

    static Map<String, String> errors(List<PlanSetting> settings, Typed typed, Locale locale) {
        var errors = new LinkedHashMap<String, String>();
        for (var setting : settings) {
            if (TypedNumber.parse(setting, typed.text(setting.field()), locale).isEmpty()) {
                errors.put(setting.field(), "campaign.error.bounds");
            }
        }
        return errors;
    }

    @Override
    public void save(Campaign campaign, Typed typed, Locale locale) {
        for (var setting : settings) {
            TypedNumber.parse(setting, typed.text(setting.field()), locale)
                    .ifPresent(value -> parts.save(campaign.id(), setting, value));
        }
        passages.forEach(passage -> parts.save(campaign.id(), passage, typed.text(passage.field())));
    }

    @Override
    public List<String> missing(Campaign campaign) {
        var written = parts.passages(campaign.id()).keySet();
        return needed.stream()
                .filter(passage -> !written.contains(passage))
                .map(passage -> "campaign.missing." + passage.name())
                .toList();
    }

    @Override
    public Map<String, Object> offers(Campaign campaign, Typed typed, Locale locale) {
        return Map.of("settings", settings, "passages", passages);
    }
}
