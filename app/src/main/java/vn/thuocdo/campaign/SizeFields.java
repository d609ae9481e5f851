package vn.thuocdo.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of the bench that stand once for each agency or kind of agency. */
public final class SizeFields {

    private SizeFields() {}

    public static String population(MeasuredAgency agency) {
        return "population." + agency.id().value();
    }

    public static String chosen(MeasuredAgency agency) {
        return "chosen." + agency.id().value();
    }

    static List<String> shown(@Nullable Long count) {
        return List.of(count == null ? "" : count.toString());
    }

    static Map<String, String> errors(List<MeasuredAgency> agencies, Typed typed, Locale locale) {
        var errors = new LinkedHashMap<String, String>();
        for (var agency : agencies) {
            for (var field : List.of(population(agency), chosen(agency), "kind." + agency.kind())) {
                if (!typed.text(field).isEmpty() && count(typed, field, locale) == null) {
                    errors.put(field, "campaign.error.number");
                }
            }
            var population = count(typed, population(agency), locale);
            var chosen = count(typed, chosen(agency), locale);
            if (population != null && chosen != null && chosen > population) {
                errors.put(chosen(agency), "campaign.error.more-than-there-are");
            }
        }
        return errors;
    }

    /** The agencies with what was typed for them; what is no count counts as not typed. */
    static List<MeasuredAgency> read(List<MeasuredAgency> agencies, Typed typed, Locale locale) {
        return agencies.stream()
                .map(agency -> new MeasuredAgency(
                        agency.id(),
                        agency.name(),
                        agency.kind(),
                        count(typed, population(agency), locale),
                        count(typed, chosen(agency), locale)))
                .toList();
    }

    static Map<String, Long> quotas(List<MeasuredAgency> agencies, Typed typed, Locale locale) {
        var quotas = new LinkedHashMap<String, Long>();
        for (var agency : agencies) {
            var size = count(typed, "kind." + agency.kind(), locale);
            if (size != null) {
                quotas.put(agency.kind(), size);
            }
        }
        return quotas;
    }

    private static @Nullable Long count(Typed typed, String field, Locale locale) {
        return TypedNumber.parseCount(typed.text(field), locale).orElse(null);
    }
}
