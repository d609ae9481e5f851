package vn.thuocdo.campaign;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The settings of a plan as formulas take them. */
record SettingValues(Map<PlanSetting, BigDecimal> values) {

    /** The same with those that were typed and are right in place of those kept. */
    SettingValues typedOver(Typed typed, Locale locale) {
        var merged = new EnumMap<>(values);
        for (var setting : PlanSetting.values()) {
            TypedNumber.parse(setting, typed.text(setting.field()), locale)
                    .ifPresent(value -> merged.put(setting, value));
        }
        return new SettingValues(merged);
    }

    Assumptions assumptions(Map<String, Long> quotas) {
        return new Assumptions(
                exact(PlanSetting.MANDATED_MARGIN),
                of(PlanSetting.DESIGN_MARGIN),
                of(PlanSetting.CONFIDENCE),
                of(PlanSetting.DESIGN_EFFECT),
                of(PlanSetting.RESPONSE_RATE),
                exact(PlanSetting.TOTAL).longValue(),
                exact(PlanSetting.MINIMUM).longValue(),
                quotas);
    }

    Budget budget() {
        return new Budget(
                of(PlanSetting.PRINTING) + of(PlanSetting.DELIVERY),
                of(PlanSetting.INTERVIEW) + of(PlanSetting.RESPONDENT) + of(PlanSetting.DATA_ENTRY),
                of(PlanSetting.TRAINING) + of(PlanSetting.SUPERVISION) + of(PlanSetting.REPORT));
    }

    private double of(PlanSetting setting) {
        return exact(setting).doubleValue();
    }

    private BigDecimal exact(PlanSetting setting) {
        return values.getOrDefault(setting, setting.usual());
    }
}
