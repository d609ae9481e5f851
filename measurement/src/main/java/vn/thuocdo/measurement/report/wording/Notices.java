package vn.thuocdo.measurement.report.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuocdo.measurement.index.DesignSummary;
import vn.thuocdo.measurement.index.DesignSummary.ThinClass;
import vn.thuocdo.measurement.index.DesignSummary.WeightStep;

/** What a statistician should know of the weighting before publishing, in one language. */
public record Notices(Wording wording) {

    private static final int SHOWN = 10;

    /** One sentence for each matter; none if there is nothing to tell. */
    public List<String> of(DesignSummary design) {
        var notices = new ArrayList<String>();
        for (var step : design.steps()) {
            if (!step.thin().isEmpty()) {
                notices.add(thin(step));
            }
            if (step.replicatesLost() > 0) {
                var lost = wording.figures().whole(step.replicatesLost());
                notices.add(wording.say("notice.replicates-lost", wording.step(step), lost));
            }
        }
        return List.copyOf(notices);
    }

    private String thin(WeightStep step) {
        var more = step.thin().size() - SHOWN;
        var classes = Stream.concat(
                        step.thin().stream().limit(SHOWN).map(this::thin),
                        more > 0
                                ? Stream.of(wording.say(
                                        "notice.more", wording.figures().whole(more)))
                                : Stream.of())
                .collect(Collectors.joining("; "));
        return wording.say("notice.thin", wording.step(step), classes);
    }

    private String thin(ThinClass thin) {
        var respondents = wording.figures().whole(thin.respondents());
        var factor = wording.figures().decimal(thin.factor(), 2);
        return thin.nearest() == null
                ? wording.say("notice.thin-class-alone", thin.name(), respondents, factor)
                : wording.say("notice.thin-class", thin.name(), respondents, factor, thin.nearest());
    }
}
