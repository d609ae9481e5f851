package vn.thuocdo.campaign;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.measurement.method.Methods;

/** The fields a campaign begins with. */
final class GeneralForm {

    private static final int LONGEST_TITLE = 300;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private GeneralForm() {}

    static Map<String, String> errors(Typed typed, Locale locale) {
        var errors = new LinkedHashMap<String, String>();
        var title = typed.text("title");
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            errors.put("title", "campaign.error.title");
        }
        if (year(typed, locale) < FIRST_YEAR || year(typed, locale) > LAST_YEAR) {
            errors.put("year", "campaign.error.year");
        }
        if (!new Methods().codes().contains(typed.text("method"))) {
            errors.put("method", "campaign.error.choose");
        }
        for (var field : List.of("owner", "publisher")) {
            if (typed.id(field).isEmpty()) {
                errors.put(field, "campaign.error.choose");
            }
        }
        if (level(typed).isEmpty()) {
            errors.put("level", "campaign.error.choose");
        }
        return errors;
    }

    private static Optional<CampaignLevel> level(Typed typed) {
        return Arrays.stream(CampaignLevel.values())
                .filter(level -> level.name().equals(typed.text("level")))
                .findFirst();
    }

    static int year(Typed typed, Locale locale) {
        return TypedNumber.parseCount(typed.text("year"), locale)
                .filter(year -> year <= LAST_YEAR)
                .map(Long::intValue)
                .orElse(0);
    }

    /** {@code campaign} with what was typed, which has no errors. */
    static Campaign applied(Campaign campaign, Typed typed, Locale locale) {
        return new Campaign(
                campaign.id(),
                typed.text("title"),
                year(typed, locale),
                campaign.stage(),
                level(typed).orElseThrow(),
                typed.text("method"),
                new AgencyId(typed.id("owner").orElseThrow()),
                new AgencyId(typed.id("publisher").orElseThrow()),
                campaign.from(),
                campaign.to(),
                campaign.reserveShare(),
                campaign.burdenMonths(),
                campaign.version(),
                campaign.submitted());
    }
}
