package vn.thuocdo.campaign;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which dossiers count, by the day they were returned, and by when what is done. */
@Component
class WindowStep implements PlanStep {

    private static final int MOST_MONTHS = 120;
    private static final int MOST_YEARS = 3;

    private final Drafts drafts;
    private final PlanParts parts;

    WindowStep(Drafts drafts, PlanParts parts) {
        this.drafts = drafts;
        this.parts = parts;
    }

    @Override
    public PlanStepCode code() {
        return PlanStepCode.WINDOW;
    }

    @Override
    public String template() {
        return "campaign/window";
    }

    @Override
    public Typed kept(Campaign campaign, Typed asked, Locale locale) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("from", List.of(campaign.from().toString()));
        values.put("to", List.of(campaign.to().toString()));
        values.put("burden", List.of(Integer.toString(campaign.burdenMonths())));
        parts.milestones(campaign.id())
                .forEach((milestone, due) -> values.put(milestone.field(), List.of(due.toString())));
        return new Typed(values);
    }

    @Override
    public Map<String, String> errors(Campaign campaign, Typed typed, Locale locale) {
        var errors = new LinkedHashMap<String, String>();
        var from = typed.day("from");
        var to = typed.day("to");
        if (from.isEmpty()) {
            errors.put("from", "campaign.error.day");
        }
        if (to.isEmpty()) {
            errors.put("to", "campaign.error.day");
        } else if (from.isPresent() && isNoWindow(from.get(), to.get())) {
            errors.put("to", "campaign.error.window");
        }
        if (months(typed, locale).isEmpty()) {
            errors.put("burden", "campaign.error.number");
        }
        checkOrder(typed, to, errors);
        return errors;
    }

    private static boolean isNoWindow(LocalDate from, LocalDate to) {
        return to.isBefore(from) || to.isAfter(from.plusYears(MOST_YEARS));
    }

    /** What is done comes after the window, and in its order. */
    private static void checkOrder(Typed typed, Optional<LocalDate> to, Map<String, String> errors) {
        var last = Optional.<LocalDate>empty();
        for (var milestone : Milestone.values()) {
            var day = typed.day(milestone.field());
            if (day.isEmpty() && !typed.text(milestone.field()).isEmpty()) {
                errors.put(milestone.field(), "campaign.error.day");
            } else if (day.isPresent() && to.isPresent() && day.get().isBefore(to.get())) {
                errors.put(milestone.field(), "campaign.error.before-window-ends");
            } else if (day.isPresent() && last.isPresent() && day.get().isBefore(last.get())) {
                errors.put(milestone.field(), "campaign.error.order");
            }
            last = day.isPresent() ? day : last;
        }
    }

    private static Optional<Integer> months(Typed typed, Locale locale) {
        return TypedNumber.parseCount(typed.text("burden"), locale)
                .filter(months -> months <= MOST_MONTHS)
                .map(Long::intValue);
    }

    @Override
    public void save(Campaign campaign, Typed typed, Locale locale) {
        drafts.saveWindow(
                campaign.id(),
                typed.day("from").orElseThrow(),
                typed.day("to").orElseThrow(),
                months(typed, locale).orElseThrow());
        var days = new EnumMap<Milestone, LocalDate>(Milestone.class);
        for (var milestone : Milestone.values()) {
            typed.day(milestone.field()).ifPresent(day -> days.put(milestone, day));
        }
        parts.saveMilestones(campaign.id(), days);
    }

    @Override
    public List<String> missing(Campaign campaign) {
        return parts.milestones(campaign.id()).keySet().containsAll(List.of(Milestone.values()))
                ? List.of()
                : List.of("campaign.missing.calendar");
    }

    @Override
    public Map<String, Object> offers(Campaign campaign, Typed typed, Locale locale) {
        var from = typed.day("from").orElse(campaign.from());
        var to = typed.day("to").orElse(campaign.to());
        return Map.of("quarters", isNoWindow(from, to) ? List.of() : Quarter.between(from, to));
    }
}
