package vn.thuocdo.privacy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.Milestone;
import vn.thuocdo.campaign.PlanSetting;
import vn.thuocdo.campaign.PlanSummary.Summary;

/**
 * Until when a class of data is kept.
 *
 * @param setting the number of months in the plan
 * @param until the last day: so many months after the results are released, or where the calendar does not say when,
 *     after the window's end
 */
public record Retention(PlanSetting setting, int months, LocalDate until) {

    static List<Retention> of(Campaign campaign, Summary plan) {
        var from = plan.milestones().getOrDefault(Milestone.RESULTS_RELEASED, campaign.to());
        return Arrays.stream(PlanSetting.values())
                .filter(setting -> setting.name().startsWith("KEEP_"))
                .map(setting -> {
                    var months = plan.setting(setting).intValueExact();
                    return new Retention(setting, months, from.plusMonths(months));
                })
                .toList();
    }
}
